import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { hardCap } from '#lib/decision/budget.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import { type DesignSpace, designSpaceOf, type OptionCost, type SpaceInput } from '#lib/decision/design-space.ts'
import { paretoFrontier } from '#lib/decision/frontier.ts'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluatePlan, priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { valuingFor } from '#lib/plan/valuing.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'
import { faultsOf, putFirst } from '../../testing/put-first.ts'
import { plainSpace } from './plain-space.ts'
import { middle, timeOf } from './timing.ts'

/** Most milliseconds for a headline and for a frontier of so many points; most times the plain loops for the space. */
const DECISION_BOUNDS = { headline: 0.1, frontier: 5, space: 3 } as const

const REGION = 'us-east-1'
const [ROUNDS, TURNS] = [15, 5]
const [POINTS, LEAST_STACKS, ANSWER_SETS] = [100_000, 100_000, 100_000]
const RANDOM_PLANS = 100
const MORE = [1, 2, 4, 8] as const
const WIDE_OPEN = { cloud: 'multi-cloud', budgetIsCap: false } as const

type Told = { readonly line: string; readonly held: boolean }
type Prepared = { readonly input: SpaceInput; readonly size: number }

/** The median time in milliseconds, after a few rounds to warm up. */
const medianMs = (work: () => unknown): number =>
  middle(Array.from({ length: ROUNDS + 3 }, () => timeOf(work)).slice(3))

/** Both in turn, so that a busy moment hits them alike: their median times, and the median of their ratios. */
function compared(own: () => unknown, other: () => unknown) {
  const pairs = Array.from({ length: ROUNDS + 3 }, () => [timeOf(own), timeOf(other)] as const).slice(3)
  return {
    own: middle(pairs.map(([one]) => one)),
    other: middle(pairs.map(([, one]) => one)),
    ratio: middle(pairs.map(([one, two]) => one / two)),
  }
}

const told = (text: string, held: boolean): Told => ({ line: `${text}${held ? '' : ', OVER'}`, held })
const costsOf = (plan: Plan, catalog: Catalog) =>
  planCosts({ plan, catalog, book: priceBookFor([], catalog, loadPriceSheet(REGION)) })

/** A situation with its costs already worked out, and what the space is made of. */
function prepared(catalog: Catalog, policy: Policy = catalog.policy): SpaceInput {
  const plan = { ...emptyPlan('Bench'), answers: WIDE_OPEN }
  const costs = costsOf(plan, catalog)
  const { situation } = costs
  const { model, weights } = valuingFor(plan, { ...catalog, policy }, situation)
  const tier = costs.tierUnder(hardCap(situation.answers))
  const known = new Map<ComponentOption, OptionCost>()
  for (const option of policy.options) {
    const { cloud } = costs.billOf(option, tier)
    known.set(option, { usd: cloud.number, capped: cloud.number, complete: cloud.complete })
  }
  const costOf = (option: ComponentOption) => known.get(option) ?? { usd: 0, capped: 0, complete: false }
  return { situation, policy, model, weights, costOf, cap: null }
}

function headlineTime(plans: readonly Plan[], catalog: Catalog): Told {
  const situations = plans.map((plan) => costsOf(plan, catalog).situation)
  const times = situations.map((situation) => {
    const turns = medianMs(() => {
      for (let turn = 0; turn < TURNS; turn += 1) headlineOf(situation, catalog.policy)
    })
    return turns / TURNS
  })
  const ms = middle(times)
  const text = `headline of a plan: ${ms.toFixed(3)} ms of ${DECISION_BOUNDS.headline} allowed`
  return told(text, ms <= DECISION_BOUNDS.headline)
}

/** The whole space against nested loops that do nothing but add the costs of the same stacks. */
function spaceTime({ input, size }: Prepared): Told {
  const plain = plainSpace(input)
  const { own, other, ratio } = compared(() => designSpaceOf(input), plain.run)
  const same = plain.run() === size && size >= LEAST_STACKS
  const text = [
    `all ${size} stacks with cost and value: ${own.toFixed(2)} ms`,
    `plain loops over the same ${plain.run()}: ${other.toFixed(2)} ms`,
    `${ratio.toFixed(2)} of ${DECISION_BOUNDS.space} allowed`,
  ].join('; ')
  return told(text, same && ratio <= DECISION_BOUNDS.space)
}

function frontierTime(space: DesignSpace): Told {
  const random = randomFrom(1)
  const drawn = {
    size: POINTS,
    cost: Float64Array.from({ length: POINTS }, () => random() * 1e4),
    value: Float64Array.from({ length: POINTS }, () => random() * 100),
  }
  const own = { size: Math.min(POINTS, space.size), cost: space.usd, value: space.benefit }
  const [ms, real] = [drawn, own].map((points) => medianMs(() => paretoFrontier(points)))
  const slower = Math.max(ms ?? 0, real ?? 0)
  const text = [
    `frontier of ${POINTS} points: ${(ms ?? 0).toFixed(2)} ms drawn`,
    `${(real ?? 0).toFixed(2)} ms of stacks`,
    `${DECISION_BOUNDS.frontier} allowed`,
  ].join(', ')
  return told(text, slower <= DECISION_BOUNDS.frontier)
}

/** The first option of each component with `more` copies of itself, and no rule that speaks of options. */
function grownBy(more: number, policy: Policy): Policy {
  const options = COMPONENTS.flatMap((component) => {
    const own = policy.options.filter((one) => one.component === component)
    const [first] = own
    return first ? [first, ...Array.from({ length: more }, () => ({ ...first }))] : []
  })
  return { ...policy, options, compatibility: [], constraints: [], componentRules: [], keepRules: [], templates: [] }
}

/** Stacks and time as every component gets more options to choose from. */
function growth(catalog: Catalog): Told {
  const cells = MORE.map((more) => {
    const policy = grownBy(more, catalog.policy)
    const input = prepared(catalog, policy)
    let size = 0
    const ms = timeOf(() => {
      size = designSpaceOf(input).size
    })
    return `${more} more: ${size} stacks in ${ms.toFixed(1)} ms`
  })
  return told(`one option per component and ${cells.join('; ')}`, true)
}

/** How long whole evaluations of random plans take: what is printed has no bound, the plans of the scenarios have. */
function randomPlans(catalog: Catalog): Told {
  const sheet = loadPriceSheet(REGION)
  const times = Array.from({ length: RANDOM_PLANS }, (_, seed) => {
    const random = randomFrom(seed)
    const share = 0.2 + 0.8 * random()
    const answers = drawAnswers(catalog.policy.questions, { random, share, regions: catalog.regions })
    return timeOf(() => evaluatePlan({ ...emptyPlan('Bench'), answers }, catalog, sheet))
  })
  const [median, slowest] = [middle(times), Math.max(...times)]
  const text = `${RANDOM_PLANS} random plans: median ${median.toFixed(1)} ms, slowest ${slowest.toFixed(0)} ms (no bound)`
  return told(text, true)
}

/** Random answers: neither in what is recommended nor in what comes first by value may an option be excluded. */
function excludedPutFirst(catalog: Catalog): Told {
  const { policy, regions } = catalog
  const began = performance.now()
  const plan = emptyPlan('Bench')
  const costs = costsOf(plan, catalog)
  let [recommended, ranked, wrong] = [0, 0, 0]
  for (let seed = 0; seed < ANSWER_SETS; seed += 1) {
    const random = randomFrom(seed)
    const answers = drawAnswers(policy.questions, { random, share: random(), regions })
    const here = { ...costs.situation, answers }
    const first = putFirst(here, { plan, catalog, costs })
    if (first.recommended) recommended += 1
    if (first.byValue) ranked += 1
    for (const stack of [first.recommended, first.byValue])
      if (stack && faultsOf(stack, here, policy).length > 0) wrong += 1
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const text = `${ANSWER_SETS} random answer sets: ${recommended} recommended, ${ranked} ranked first, ${wrong} with an excluded option, ${seconds} s`
  return told(text, wrong === 0 && recommended > 0 && ranked > 0)
}

/** Prints how long deciding, enumerating and the frontier take, and returns how many bounds were broken. */
export function benchDecision(plans: readonly Plan[], catalog: Catalog, print: (line: string) => void): number {
  const input = prepared(catalog)
  const space = designSpaceOf(input)
  const chores = [
    () => headlineTime(plans, catalog),
    () => spaceTime({ input, size: space.size }),
    () => frontierTime(space),
    () => growth(catalog),
    () => randomPlans(catalog),
    () => excludedPutFirst(catalog),
  ]
  return chores.filter((measure) => {
    const { line, held } = measure()
    print(line)
    return !held
  }).length
}
