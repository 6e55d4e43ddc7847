import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { hardCap, knownUsd } from '#lib/decision/budget.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import { platformNameOf } from '#lib/decision/platform-name.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { COMPONENTS, perComponent, type Stack } from '#lib/decision/stack.ts'
import { drawAnswers, pickFrom } from '#lib/decision/testing/random-answers.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'
import { faultsOf, putFirst } from './testing/put-first.ts'

/** Whatever is answered, on the shipped policy; each answer set has a seed, which a failure names. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog
const books = new Map(regions.map((region) => [region, priceBookFor([], catalog, loadPriceSheet(region))]))
const [SETS, EVALUATED] = [10_000, 100]

/** Any stack at all: most of them hold something excluded, or parts that do not go together. */
const anyStack = (random: Random): Stack =>
  perComponent(
    (component) =>
      pickFrom(
        policy.options.filter((one) => one.component === component),
        random,
      ).id,
  )

/** Random answers, some marked as not applicable; at times with weights, or with a pinned stack, of the plan's own. */
function planFrom(seed: number): Plan {
  const random = randomFrom(seed)
  const answers = drawAnswers(policy.questions, { random, share: random(), regions })
  const marked = policy.questions.flatMap(({ id }) => (random() < 0.02 ? [[id, 'other'] as const] : []))
  const weights = policy.criteria.map(({ id }) => [id, random()] as const)
  return {
    ...emptyPlan('x'),
    answers,
    ...(random() < 0.3 ? { notApplicable: Object.fromEntries(marked) } : {}),
    ...(random() < 0.3 ? { weights: Object.fromEntries(weights) } : {}),
    ...(random() < 0.3 ? { pinnedStacks: [{ name: 'pinned', stack: anyStack(random) }] } : {}),
  }
}

function pricingOf(plan: Plan): Pricing {
  const book = books.get(regionOf(plan, catalog))
  if (!book) throw new RangeError('a region without a price sheet')
  return { plan, catalog, book }
}

/** What is wrong with putting a stack first: parts that are out, or a bill that is known to be above a hard cap. */
function wrongWith(stack: Stack, situation: Situation): readonly string[] {
  const cap = hardCap(situation.answers)
  const options = COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))
  const above = cap !== null && knownUsd(options, cap, situation) > cap + 1e-9
  return [...faultsOf(stack, situation, policy), ...(above ? [`above ${cap}`] : [])]
}

/** What is put first for a seed, with all that is wrong with it. */
function tried(seed: number) {
  const plan = planFrom(seed)
  const costs = planCosts(pricingOf(plan))
  const { situation } = costs
  const { recommended, byValue } = putFirst(situation, { plan, catalog, costs })
  const { chosen } = headlineOf(situation, policy)
  const [name, own] = [chosen && platformNameOf(chosen.stack), JSON.stringify(recommended)]
  const named = name?.platform === chosen?.platform && name?.variant === chosen?.variant
  const wrong = [recommended, byValue].flatMap((stack) => (stack ? wrongWith(stack, situation) : []))
  const same = JSON.stringify(chosen?.stack ?? null) === own
  return {
    kind: `${chosen?.platform}/${chosen?.variant}`,
    differ: JSON.stringify(byValue) !== own,
    hasFirst: byValue !== null,
    wrong: [...wrong, ...(named ? [] : ['not named after its parts']), ...(same ? [] : ['another headline'])],
  }
}

describe('over many random answer sets', () => {
  test(`what is recommended, and what comes first by value, holds nothing excluded, ${SETS} times`, () => {
    const wrong: string[] = []
    const kinds = new Set<string>()
    let [ranked, differing] = [0, 0]
    for (let seed = 0; seed < SETS; seed += 1) {
      const one = tried(seed)
      wrong.push(...one.wrong.map((fault) => `seed ${seed}: ${fault}`))
      kinds.add(one.kind)
      if (one.hasFirst) ranked += 1
      if (one.differ) differing += 1
    }
    expect(wrong).toEqual([])
    expect(kinds.size).toBeGreaterThan(5)
    expect(ranked).toBeGreaterThan(SETS / 2)
    expect(differing).toBeGreaterThan(SETS / 10)
  }, 180_000)

  test(`both are what the evaluation has, ${EVALUATED} times`, () => {
    for (let seed = 0; seed < EVALUATED; seed += 1) {
      const plan = planFrom(seed)
      const { alternatives, chosen, ranking, costs } = judgedPlan(pricingOf(plan))
      const first = alternatives.find(({ title, eligible }) => eligible && title === ranking.order[0]?.title)
      const expected = { recommended: chosen?.stack ?? null, byValue: first?.stack ?? null }
      expect(putFirst(costs.situation, { plan, catalog, costs }), `seed ${seed}`).toEqual(expected)
    }
  }, 60_000)
})
