import { billColumns } from '#lib/cost/cost-columns.ts'
import { type CostLine, isCloud } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Tier } from '#lib/cost/workload.ts'
import { hardCap } from '#lib/decision/budget.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import type { CostDriver } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import { financeBill } from '#lib/plan/finance-bill.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { underTerms } from '#lib/plan/terms-columns.ts'
import { columnsBehind } from '#lib/plan/varied-figures.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import { addColumns, numberIn } from '#lib/units/formula-columns.ts'
import { remembered } from '#lib/units/remembered.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** An alternative by its place in the list, and its bill (USD a month as text) at the switch point. */
type Side = { readonly alternative: number; readonly usd: string }

/**
 * The value of a figure, nearest to the present one, from which on the other of two alternatives is the cheaper one, all
 * else as it is. The bills were worked out anew with that value in the plan, with the sizes that it calls for.
 */
export type SwitchPoint = {
  readonly figure: string
  readonly now: number
  readonly at: number
  /** The one that is cheaper at that value, and the one that is cheaper now. */
  readonly cheaper: Side
  readonly dearer: Side
}

export type SwitchInput = {
  readonly pricing: Pricing
  readonly alternatives: readonly Pick<Alternative, 'stack' | 'lines'>[]
  /** The tier that self-hosted MLflow is sized for. */
  readonly tier: Tier
  readonly countPeople: boolean
}

/** The plan with one figure of its costs set: an answer's, or a fact's. */
export function withFigure(plan: Plan, figure: string, value: number): Plan {
  const [kind = '', id = ''] = figure.split(':')
  return kind === 'answer'
    ? { ...plan, overrides: { ...plan.overrides, [id]: value } }
    : { ...plan, assumptions: { ...plan.assumptions, [id]: value } }
}

/** So many of the nearest values are tried with exact bills: one that does not hold to the last digit is not told. */
const TRIES = 5

/** The values a figure is varied over, rising. */
function valuesOf({ figure, step, range }: CostDriver, { catalog }: Pricing): Float64Array {
  const answer = catalog.policy.questions.find(({ id }) => figure === `answer:${id}`)?.answer
  const [low, high] = range ?? (answer && 'plausible' in answer ? answer.plausible : [0, 0])
  const count = Math.floor((high - low) / step) + 1
  return Float64Array.from({ length: count }, (_, at) => stableNumber(low + at * step))
}

type Varied = { readonly figure: string; readonly now: number; readonly values: Float64Array }

/** What is known of a bill, USD a month, what has no price in it, and whether it can be compared at all. */
type Bill = { readonly usd: string; readonly unpriced: string; readonly compared: boolean }

/** What is known of an alternative's cost at each value of a figure, and what has no price in it there. */
type Totals = { readonly known: Float64Array; readonly unpriced: readonly string[] }

const billOf = (lines: readonly CostLine[], countPeople: boolean): Bill => ({
  usd: totalOf(lines.filter((line) => countPeople || isCloud(line))).known,
  unpriced: totalOf(lines).unpriced.toSorted().join(),
  compared: whyNotCompared(lines) === null,
})

/** Costs over the values of a figure, in floating point: each value with the sizes that it calls for. */
function totalsOver({ figure, now, values }: Varied, input: SwitchInput): readonly Totals[] {
  const { pricing, alternatives, tier, countPeople } = input
  const own = { ...pricing, plan: withFigure(pricing.plan, figure, now) }
  const terms = moneyTermsOf(pricing.plan, pricing.catalog)
  const sized = { tier, stacks: alternatives.map(({ stack }) => stack) }
  const parts = columnsBehind(own, sized, new Map([[figure, values]])).map(({ places, formulas, ...costing }) => ({
    places: places ?? Uint32Array.from(values.keys()),
    formulas,
    costing: { ...costing, book: pricing.book, known: new Map() },
  }))
  return alternatives.map(({ stack, lines }): Totals => {
    const known = new Float64Array(values.length)
    const paid = underTerms(lines, terms)
    const unpriced = new Array<string>(values.length).fill('')
    for (const { places, formulas, costing } of parts) {
      const bill = billColumns(stack, formulas, costing)
      const cloud = paid(bill.cloud)
      const total = countPeople ? addColumns(cloud, bill.people) : cloud
      const open = bill.unpriced.toSorted().join()
      for (const [at, place] of places.entries()) {
        known[place] = numberIn(total, at)
        unpriced[place] = open
      }
    }
    return { known, unpriced }
  })
}

/** The exact bills with one figure set and everything sized anew, each worked out once. */
function exactBills(figure: string, { pricing, countPeople, alternatives }: SwitchInput) {
  const costsAt = remembered((value: number) => {
    const own = { ...pricing, plan: withFigure(pricing.plan, figure, value) }
    const costs = planCosts(own)
    const tier = costs.tierUnder(hardCap(costs.situation.answers))
    return remembered((place: number): Bill => {
      const stack = alternatives[place]?.stack
      const lines = stack ? financeBill(costs.linesFor(stack, tier), own).lines : []
      return billOf(lines, countPeople)
    })
  })
  return (value: number, place: number): Bill => costsAt(value)(place)
}

/** Which of two bills is dearer; 0 where they cannot be compared, too. */
const order = (one: Bill, other: Bill): number =>
  one.compared && other.compared && one.unpriced === other.unpriced ? Math.sign(Number(one.usd) - Number(other.usd)) : 0

type Sides = readonly [Totals, Totals]

/** The values at which the order of two alternatives seems to be the wanted one, the nearest to the present value first. */
function valuesOfSwitch([one, other]: Sides, { values, now }: Varied, wanted: number): readonly number[] {
  const isOther = (place: number): boolean =>
    one.unpriced[place] === other.unpriced[place] &&
    Math.sign((one.known[place] ?? 0) - (other.known[place] ?? 0)) === wanted
  return Array.from(values)
    .filter((_, place) => isOther(place))
    .toSorted((a, b) => Math.abs(a - now) - Math.abs(b - now))
}

const pairsOf = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, one) => one).flatMap((one) =>
    Array.from({ length: count - one - 1 }, (_, more) => [one, one + more + 1] as const),
  )

function switchesOf(varied: Varied, input: SwitchInput): readonly SwitchPoint[] {
  const { figure, now } = varied
  const totals = totalsOver(varied, input)
  const present = input.alternatives.map(({ lines }) => billOf(lines, input.countPeople))
  const exactAt = exactBills(figure, input)
  return pairsOf(totals.length).flatMap(([one, other]): SwitchPoint[] => {
    const [a, b, left, right] = [totals[one], totals[other], present[one], present[other]]
    const wanted = left && right ? -order(left, right) : 0
    if (!a || !b || wanted === 0) return []
    const at = valuesOfSwitch([a, b], varied, wanted)
      .slice(0, TRIES)
      .find((value) => order(exactAt(value, one), exactAt(value, other)) === wanted)
    if (at === undefined) return []
    const side = (alternative: number): Side => ({ alternative, usd: exactAt(at, alternative).usd })
    const [cheaper, dearer] = wanted < 0 ? [side(one), side(other)] : [side(other), side(one)]
    return [{ figure, now, at, cheaper, dearer }]
  })
}

/**
 * For each pair of alternatives and each figure that drives costs: the nearest value at which the cheaper one changes. Every
 * step of the figure's range is tried, and what is found is checked with the bills that its value makes. Where the same
 * lines have no price on both sides, what is known is compared; where others have none, or a bill lacks machines, nothing is.
 */
export function switchPointsOf(input: SwitchInput): readonly SwitchPoint[] {
  const { pricing, tier } = input
  const { values: present } = workloadFromPlan(pricing.plan, pricing.catalog, tier)
  return pricing.catalog.drivers.flatMap((driver) => {
    const { figure } = driver
    const now = present.get(figure)
    return typeof now === 'number' ? switchesOf({ figure, now, values: valuesOf(driver, pricing) }, input) : []
  })
}
