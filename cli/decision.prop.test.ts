import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { hardCap } from '#lib/decision/budget.ts'
import { clashesIn } from '#lib/decision/compatible.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { decide, headlineOf } from '#lib/decision/decide.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import { platformNameOf } from '#lib/decision/platform-name.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { rankBy } from '#lib/decision/ranking.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { alternativeFrom } from '#lib/plan/alternatives.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { type PlanCosts, planCosts } from '#lib/plan/plan-costs.ts'
import { valuingFor } from '#lib/plan/valuing.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'

/** Whatever is answered, on the shipped policy; each answer set has a seed, which a failure names. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

/** A plan of random answers: each question is answered with this chance, and some are marked as not applicable. */
function planFrom(random: Random, share: number): Plan {
  const answers = drawAnswers(policy.questions, { random, share, regions })
  const marked = policy.questions.flatMap(({ id }) => (random() < 0.02 ? [[id, 'other'] as const] : []))
  return { ...emptyPlan('x'), answers, ...(random() < 0.3 ? { notApplicable: Object.fromEntries(marked) } : {}) }
}

const costsOf = (plan: Plan): PlanCosts => planCosts({ plan, catalog, book })

/** Why a stack must not be recommended; nothing when it may be. */
function faultsOf(stack: Stack, situation: Situation): readonly string[] {
  const options = COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))
  const excluded = options.filter((one) => eligibilityOf(one, situation, policy).kind === 'excluded')
  const clashes = clashesIn(stack, policy)
  return [...excluded.map(({ component, id }) => `${component}/${id} is excluded`), ...clashes.map(({ id }) => id)]
}

/** The alternative that comes first by value among those that qualify, as the evaluation ranks them. */
function firstByValue(plan: Plan, costs: PlanCosts): Stack | null {
  const { situation } = costs
  const { candidates } = decide(situation, policy, likeliestLeaf(situation, policy))
  const valuing = valuingFor(plan, catalog, situation)
  const tier = costs.tierUnder(hardCap(situation.answers))
  const entries = candidates.flatMap((one) => {
    const lines = costs.linesFor(one.stack, tier)
    const parts = { lines, valuing, budgetRule: policy.budget.rule }
    const { alternative, levels } = alternativeFrom({ ...one, title: one.template.title }, parts)
    return alternative.eligible && alternative.platform !== null && levels
      ? [{ name: one.template.id, levels, stack: one.stack }]
      : []
  })
  return rankBy(entries, valuing.weights)[0]?.alternative.stack ?? null
}

const [SETS, BY_VALUE] = [10_000, 2000]

describe('over many random answer sets', () => {
  test(`${SETS} recommendations hold nothing excluded, go together, fit the cap and are named after their parts`, () => {
    const kinds = new Set<string>()
    for (let seed = 0; seed < SETS; seed += 1) {
      const random = randomFrom(seed)
      const { situation } = costsOf(planFrom(random, random()))
      const { chosen } = headlineOf(situation, policy)
      kinds.add(`${chosen?.platform}/${chosen?.variant}`)
      if (!chosen) continue
      expect(faultsOf(chosen.stack, situation), `seed ${seed}`).toEqual([])
      expect(platformNameOf(chosen.stack), `seed ${seed}`).toEqual({
        platform: chosen.platform,
        variant: chosen.variant,
      })
      expect(knownAbove(chosen.stack, situation), `seed ${seed}`).toBe(false)
    }
    expect(kinds.size).toBeGreaterThan(5)
  }, 120_000)

  test(`what comes first by value holds nothing excluded either, ${BY_VALUE} times`, () => {
    let found = 0
    for (let seed = 0; seed < BY_VALUE; seed += 1) {
      const random = randomFrom(seed)
      const plan = planFrom(random, 0.5)
      const costs = costsOf(plan)
      const stack = firstByValue(plan, costs)
      if (!stack) continue
      found += 1
      expect(faultsOf(stack, costs.situation), `seed ${seed}`).toEqual([])
    }
    expect(found).toBeGreaterThan(BY_VALUE / 4)
  }, 120_000)
})

/** Whether what is known of a stack's cost is above a hard cap in force. */
function knownAbove(stack: Stack, { answers, measures }: Situation): boolean {
  const cap = hardCap(answers)
  if (cap === null) return false
  const usd = COMPONENTS.map((component) => measures.optionUsd({ component, id: stack[component] }, cap) ?? 0)
  return usd.reduce((sum, one) => sum + one, 0) > cap + 1e-9
}
