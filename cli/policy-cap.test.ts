import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import type { Answers } from '#lib/decision/question.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { changeText } from '#lib/report/answer-text.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated } from './commands.ts'

/** What a hard cap on the monthly bill does, on the authored policy and the ten-person example. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const evaluate = (answers: Answers): Evaluation => evaluated({ ...emptyPlan('Any'), answers }, catalog).evaluation

const story = loadScenarios().find(({ id }) => id === 'ten-people-fit-decides')
const ten = planFrom(story?.plan, catalog)
const capped = (monthlyBudgetUsd: number, more: Answers = {}, parts: Partial<Plan> = {}): Evaluation => {
  if (ten.kind === 'invalid') throw new Error(ten.expected)
  const answers = { ...ten.document.answers, budgetIsCap: true, monthlyBudgetUsd, ...more }
  return evaluated({ ...ten.document, ...parts, answers }, catalog).evaluation
}
const capFrom = ({ recommendation }: Evaluation): unknown =>
  recommendation.relax.find(([change]) => change?.question === 'monthlyBudgetUsd')?.[0]?.to
const textsOf = ({ recommendation }: Evaluation) => recommendation.reasons.map(({ text }) => text)

describe('a hard cap', () => {
  test('takes cheaper parts of the wanted stack before another stack, and says what it compared', () => {
    const found = capped(520)
    expect(found.recommendation).toMatchObject({ platform: 'mlflow', stack: { serving: 'ec2' } })
    const chosen = found.alternatives.find(({ platform, eligible }) => eligible && platform === 'mlflow')
    expect(Number(chosen?.monthly.cloud.point)).toBeLessThanOrEqual(520)
  })

  test('once met is met by every higher one', () => {
    const kinds = [0, 50, 150, 172, 173, 177, 200, 300, 336, 400, 480, 500, 513, 520, 700, 900, 2000].map(
      (cap) => capped(cap).recommendation.kind === 'none-qualifies',
    )
    expect(kinds).toEqual(kinds.toSorted((one, other) => Number(other) - Number(one)))
    expect(new Set(kinds).size).toBe(2)
  })

  test('says which stacks it shut, and by which answers', () => {
    const ofCap = ({ rule, text }: Evaluation['recommendation']['reasons'][number]) =>
      rule === catalog.policy.budget.rule && text.startsWith(catalog.policy.budget.shut)
    const reason = capped(177).recommendation.reasons.find(ofCap)
    expect(reason).toMatchObject({ answers: ['budgetIsCap', 'monthlyBudgetUsd'] })
    expect(reason?.text).toContain('MLflow (run by you)')
    expect(capped(0).recommendation.reasons.find(ofCap)?.text).toContain('; ')
  })

  test.each<[number, Partial<Plan>]>([
    [0, {}],
    [100, {}],
    [0, { notApplicable: { endpoints: 'out-of-scope' } }],
  ])('of %d, %j: the nearest that is enough is named, in whole dollars', (cap, parts) => {
    const enough = Number(capFrom(capped(cap, {}, parts)))
    expect(Number.isInteger(enough)).toBe(true)
    expect(capped(enough, {}, parts).recommendation.kind).not.toBe('none-qualifies')
    for (const less of [1, 2, 10, 50].filter((step) => enough - step > cap))
      expect(capped(enough - less, {}, parts).recommendation.kind, `${enough - less}`).toBe('none-qualifies')
  })

  test('is named with its currency', () => {
    const changes = capped(100)
      .recommendation.relax.flat()
      .map((one) => changeText(catalog.policy.questions, one))
    expect(changes).toContain('Monthly budget: $100 → $183')
  })

  test('flips at the least that the other stack needs', () => {
    const flip = capped(520).flips.find(({ changes: [one] }) => one?.question === 'monthlyBudgetUsd')
    const to = Number(flip?.changes[0]?.to)
    expect(flip?.platform).toBe('hybrid')
    expect(capped(to).recommendation.platform).toBe('hybrid')
    expect(capped(to - 1).recommendation.platform).toBe('mlflow')
  })

  test('is not met by a bill nobody knows without a word, and no fact of the team is a way out', () => {
    const databricks = { currentPlatform: 'databricks', currentPlatformShare: 100 }
    const found = capped(20, databricks)
    expect(found.recommendation).toMatchObject({ variant: 'databricks', provisional: true })
    expect(textsOf(found)).toContain(catalog.policy.budget.partly)
    const elsewhere = capped(0, { cloud: 'gcp' })
    expect(elsewhere.recommendation).toMatchObject({ platform: 'mlflow', provisional: true })
    expect(textsOf(elsewhere)).toContain(catalog.policy.budget.unknown)
    const facts = catalog.policy.questions.flatMap(({ id, isFact }) => (isFact ? [id] : []))
    expect(facts).toEqual(expect.arrayContaining(['currentPlatform', 'usesModelMonitor', 'regimes']))
    for (const cap of [0, 100, 150])
      for (const { question } of capped(cap).recommendation.relax.flat()) expect(facts).not.toContain(question)
  })

  test('is not opened by moving to where no bill is known', () => {
    expect(
      capped(100)
        .recommendation.relax.flat()
        .map(({ question }) => question),
    ).not.toContain('cloud')
    expect(textsOf(capped(1e6))).not.toContain(catalog.policy.budget.unknown)
    expect(textsOf(capped(2000))).toContain(catalog.policy.budget.partly)
  })
})

test('a hard cap shuts out by known cost, and says by which answers', () => {
  const answers = { cloud: 'aws-only', operators: 'named-team', budgetIsCap: true, monthlyBudgetUsd: 1 }
  const { recommendation, alternatives } = evaluate(answers)
  expect(recommendation.kind).toBe('none-qualifies')
  for (const { eligible, excludedBy } of alternatives)
    expect([eligible, excludedBy.includes(catalog.policy.budget.rule)]).toEqual([false, true])
})

const LONG_JOBS = {
  workingStyle: 1,
  budgetIsCap: true,
  monthlyBudgetUsd: 3000,
  trainingJobsPerDay: 36,
  trainingHoursPerJob: 30,
}

test.each(['aws-only', 'aws-mainly'])('nothing of unknown cost stands in for what is too dear: %s', (cloud) => {
  const { recommendation, exclusions } = evaluate({ cloud, ...LONG_JOBS })
  const { rule } = catalog.policy.budget
  expect(exclusions.some((one) => one.option === 'ec2' && one.component === 'training' && one.rule === rule)).toBe(true)
  expect(recommendation).toMatchObject({ kind: 'none-qualifies' })
  expect(recommendation.relax.flat().map(({ question }) => question)).not.toContain('cloud')
})

test('of dear plans too, the amount named is the least', () => {
  const dear = { cloud: 'multi-cloud', ...LONG_JOBS, trainingInstance: 'g5.xlarge' }
  const enough = Number(capFrom(evaluate(dear)))
  const kindAt = (monthlyBudgetUsd: number) => evaluate({ ...dear, monthlyBudgetUsd }).recommendation.kind
  expect(enough).toBeGreaterThan(3000)
  expect([kindAt(enough), kindAt(enough - 1)].map((kind) => kind === 'none-qualifies')).toEqual([false, true])
})
