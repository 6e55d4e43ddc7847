import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { decide } from '#lib/decision/decide.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { fewestRules } from '#lib/plan/fewest-rules.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'
import { evaluated } from './commands.ts'

/** The rules that are named where none qualifies, on the shipped policy and random answers without a cap. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const [SETS, EVALUATED] = [3000, 15]

function planFrom(seed: number): Plan {
  const random = randomFrom(seed)
  const answers = drawAnswers(policy.questions, { random, share: random(), regions })
  return { ...emptyPlan('x'), answers: { ...answers, budgetIsCap: false } }
}

const decided = (situation: Situation, on: Policy) => decide(situation, on, likeliestLeaf(situation, on))
/** What goes together always stays; what hangs on an answer is a rule like any constraint. */
const qualifies = (situation: Situation, rules: readonly string[]): boolean => {
  const constraints = policy.constraints.filter(({ id }) => rules.includes(id))
  const compatibility = policy.compatibility.filter(({ id, when }) => when === undefined || rules.includes(id))
  return decided(situation, { ...policy, constraints, compatibility }).chosen !== null
}

/** The plans none of whose stacks qualify, each with the fewest rules that do it. */
const none = Array.from({ length: SETS }, (_, seed) => seed).flatMap((seed) => {
  const plan = planFrom(seed)
  const { situation } = planCosts({ plan, catalog, book })
  const { candidates, chosen } = decided(situation, policy)
  if (chosen) return []
  const stacks = candidates.filter(({ platform }) => platform !== null)
  return [{ seed, plan, situation, rules: fewestRules(stacks, policy) }]
})

test('without all other constraints none qualifies either, and without any of these something does', () => {
  for (const { seed, situation, rules } of none) {
    expect(qualifies(situation, rules), `seed ${seed}`).toBe(false)
    for (const one of rules) {
      const others = rules.filter((id) => id !== one)
      expect(qualifies(situation, others), `seed ${seed} without ${one}`).toBe(true)
    }
  }
  expect(none.length).toBeGreaterThan(100)
  expect(new Set(none.map(({ rules }) => rules.join())).size).toBeGreaterThan(2)
})

test('the reasons are these rules, the leaf and what contradicts itself, and no more; the exclusions hold all of them', () => {
  const texts = new Map([...policy.constraints, ...policy.compatibility].map(({ id, text }) => [id, text]))
  const doubted = policy.contradictions.map(({ text }) => text)
  const all = [...texts.values(), ...doubted]
  for (const { seed, plan, rules } of none.slice(0, EVALUATED)) {
    const { recommendation, exclusions } = evaluated(plan, catalog).evaluation
    // A reason says which of its answers decided, after the sentence of its rule.
    const said = recommendation.reasons.map(({ text }) => all.find((one) => text.startsWith(one)) ?? text)
    const [, ...shut] = said.filter((text) => !doubted.includes(text))
    const expected = rules.map((id) => texts.get(id))
    expect(shut.toSorted(), `seed ${seed}`).toEqual(expected.toSorted())
    expect(exclusions.map(({ text }) => text)).toEqual(expect.arrayContaining(shut))
    expect(recommendation.robustness).not.toBe('toss-up')
  }
})
