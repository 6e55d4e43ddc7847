import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { loadSetup } from '#lib/catalog/load-setup.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { onAws } from '#lib/plan/on-aws.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import { valuesIn } from '#lib/setup/fill-values.ts'
import { runbookMarkdown } from '#lib/setup/runbook-markdown.ts'
import { setupForPlan } from '#lib/setup/setup-for-plan.ts'
import { setupRemarks } from '#lib/setup/setup-remarks.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated, reported } from './commands.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const AWS_WORDS = /\baws\b|amazonaws|arn:|\bEC2\b|\bECR\b|\bEKS\b|SageMaker|us-east-1/i

/** What a reader is asked for and shown, and the runbook, of a scenario; null where no stack qualifies. */
function guideOf(plan: Plan) {
  const { evaluation } = evaluated(plan, catalog)
  const { stack } = evaluation.recommendation
  if (!stack) return null
  const setup = setupForPlan(stack, { book: loadSetup(), plan, catalog })
  const { steps, values, known } = setup
  const runbook = runbookMarkdown({ steps, values, remarks: setupRemarks(setup, known) }, known)
  return {
    asked: valuesIn(steps, values, known),
    runbook: runbook.kind === 'written' ? runbook.text : runbook.kind,
    titles: COMPONENTS.map((component) => optionTitle({ component, option: stack[component] }, plan, catalog)),
    report: evaluationMarkdown(reported(plan, catalog)),
  }
}

const plans = loadScenarios().flatMap(({ id, plan }) => {
  const read = planFrom(plan, catalog)
  return read.kind === 'ok' ? [{ id, plan: read.document }] : []
})
const elsewhere = plans.filter(({ plan }) => !onAws(plan, catalog))
const ten = plans.find(({ id }) => id === 'ten-people-fit-decides')

describe('the setup of a plan', () => {
  test('there are scenarios on own machines', () => {
    expect(elsewhere.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['own-data-centre', 'own-rooms-nobody-operates']),
    )
  })

  test.each(elsewhere)('$id asks for nothing of AWS and names nothing of it', ({ plan }) => {
    const guide = guideOf(plan)
    const texts = (guide?.asked ?? []).flatMap(({ label, example, expected }) => [label, example, expected])
    expect([...texts, ...(guide?.titles ?? [])].filter((text) => AWS_WORDS.test(text))).toEqual([])
  })

  test('own machines are called so in the report', () => {
    const own = plans.find(({ id }) => id === 'own-data-centre')
    expect(own && guideOf(own.plan)?.report).toContain('| Training | Your own Kubernetes |')
    expect(own && guideOf(own.plan)?.report).toContain('| Serving | Your own machines |')
    expect(ten && guideOf(ten.plan)?.report).not.toContain('Your own machines')
  })

  const tenIn = (more: Partial<Plan>) => ten && guideOf({ ...ten.plan, ...more })
  const inRegion = (region: string) => tenIn({ answers: { ...ten?.plan.answers, region } })?.runbook ?? ''

  test.each([
    ['us-gov-west-1', ['arn:aws-us-gov:', 'dkr.ecr.us-gov-west-1.amazonaws.com/', 'GovCloud']],
    ['cn-north-1', ['arn:aws-cn:', 'dkr.ecr.cn-north-1.amazonaws.com.cn/', 'regions in China']],
    ['eusc-de-east-1', ['arn:aws-eusc:', 'dkr.ecr.eusc-de-east-1.amazonaws.eu/', 'Sovereign Cloud']],
  ] as const)('%s has ARNs and addresses of its own, and the runbook says so', (region, held) => {
    const runbook = inRegion(region)
    expect(held.filter((text) => !runbook.includes(text))).toEqual([])
    expect(['arn:aws:', '{{'].filter((text) => runbook.includes(text))).toEqual([])
  })

  test('in China the steps that name a service principal are named', () => {
    expect(inRegion('cn-north-1')).toMatch(/amazonaws\.com\.cn in China.*“Create the role SageMaker works with”/)
    expect(inRegion('eu-west-1')).not.toContain('written for')
  })

  test('what does not apply has no steps, and the runbook says so', () => {
    const runbook = tenIn({ notApplicable: { endpoints: 'out-of-scope' } })?.runbook ?? ''
    expect(runbook).toContain(
      'real-time endpoints: no steps, because the plan says that this does not apply (Endpoints).',
    )
    expect(runbook).not.toMatch(/## \d+\. (Deploy the approved model|Let the endpoint grow|Keep Model Monitor running)/)
    expect(inRegion('eu-west-1')).toMatch(/## \d+\. Deploy the approved model/)
  })

  test('every example speaks of the region of the plan', () => {
    const plan = ten && { ...ten.plan, answers: { ...ten.plan.answers, region: 'eu-west-1' } }
    const guide = plan && guideOf(plan)
    expect(guide?.asked.map(({ example }) => example).filter((text) => text.includes('eu-west-1'))).not.toEqual([])
    expect(guide?.asked.filter(({ name, example }) => name !== 'region' && example.includes('us-east-1'))).toEqual([])
    expect(guide?.runbook).not.toContain('us-east-1')
  })
})
