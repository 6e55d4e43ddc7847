import { expect, test } from 'vitest'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { outlookFor } from '#lib/decision/outlook.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { isSettled } from '#lib/decision/settled.ts'
import { nextQuestionBeside, priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { catalog, everyPlan } from './testing/every-plan.ts'

/** The draws behind the next question, on the shipped policy (ADR 0023). */
const SEEDS = [1, 2, 3, 4, 5]
const STEADY = 0.85

function situationOf(plan: Plan) {
  const book = priceBookFor(plan.priceOverrides ?? [], catalog, loadPriceSheet(regionOf(plan, catalog)))
  return planCosts({ plan, catalog, book }).situation
}

test('nearly every plan is asked the same question whatever the seed', () => {
  const open = everyPlan
    .map(([, { plan }]) => situationOf(plan))
    .filter((situation) => !isSettled(situation, catalog.policy))
  const steady = open.filter((situation) => {
    const first = SEEDS.map((seed) => outlookFor(situation, catalog.policy, seed).questions[0]?.id)
    return new Set(first).size === 1
  })
  expect(open.length).toBeGreaterThan(30)
  expect(steady.length / open.length).toBeGreaterThanOrEqual(STEADY)
})

test('while it is not settled something is left to ask: at the end what only an unusual answer makes a difference to', () => {
  const answers: Plan['answers'] = {
    cloud: 'aws-only',
    region: 'us-east-1',
    orchestrator: 'none',
    servingEstate: 'none',
    currentPlatform: 'none',
    mlflowInUse: 'no',
    operators: 'named-team',
    approval: 'nobody',
    separationOfDuties: false,
    pains: [],
    workingStyle: 3,
    genaiShare: 20,
    budgetIsCap: false,
  }
  const plan = { ...emptyPlan('x'), answers }
  const on = { catalog, sheet: loadPriceSheet('us-east-1') }
  const passed: QuestionId[] = []
  for (let next = nextQuestionBeside(passed, plan, on); next; next = nextQuestionBeside(passed, plan, on)) {
    expect(passed).not.toContain(next.id)
    passed.push(next.id)
  }
  expect(isSettled(situationOf(plan), catalog.policy)).toBe(false)
  expect(passed.slice(-2).toSorted()).toEqual(['payloadMb', 'secondsPerRequest'])
  const sized = { ...plan, answers: { ...answers, payloadMb: 1, secondsPerRequest: 0.1 } }
  expect(isSettled(situationOf(sized), catalog.policy)).toBe(true)
})
