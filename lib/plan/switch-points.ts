import { type BillColumns, billColumns } from '#lib/cost/cost-columns.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Tier } from '#lib/cost/workload.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import type { CostDriver } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { financeBill } from '#lib/plan/finance-bill.ts'
import { formulasInForce } from '#lib/plan/formulas-in-force.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { termsFactor } from '#lib/plan/terms-factor.ts'
import { withDerivedColumns, workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import { addColumns, type Column, multiplyColumns, numberIn } from '#lib/units/formula-columns.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** An alternative by its place in the list, and its bill (USD a month as text) at the switch point. */
type Side = { readonly alternative: number; readonly usd: string }

/**
 * The value of a figure, nearest to the present one, from which on the other of two alternatives is the cheaper one, all
 * else as it is. The bills were worked out anew with that value in the plan.
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

/** The values a figure is varied over, rising. */
function valuesOf({ figure, step, range }: CostDriver, { catalog }: Pricing): Float64Array {
  const answer = catalog.policy.questions.find(({ id }) => figure === `answer:${id}`)?.answer
  const [low, high] = range ?? (answer && 'plausible' in answer ? answer.plausible : [0, 0])
  const count = Math.floor((high - low) / step) + 1
  return Float64Array.from({ length: count }, (_, at) => stableNumber(low + at * step))
}

const totalColumn = ({ cloud, people }: BillColumns, countPeople: boolean): Column =>
  countPeople ? addColumns(cloud, people) : cloud

type Varied = { readonly figure: string; readonly now: number; readonly values: Float64Array }

/** What is known of an alternative's cost over the values of a figure, and what has no price in it. */
type Totals = { readonly known: Column; readonly unpriced: string }

function totalsOver({ figure, values }: Varied, input: SwitchInput): readonly Totals[] {
  const { pricing, alternatives, tier, countPeople } = input
  const workload = workloadFromPlan(pricing.plan, pricing.catalog, tier)
  const varied = withDerivedColumns(new Map([[figure, values]]), pricing.plan, pricing.catalog)
  const formulas = formulasInForce(pricing.plan, pricing.catalog, workload.values)
  const costing = { workload, book: pricing.book, varied, known: new Map() }
  return alternatives.map(({ stack, lines }) => {
    const usage = billColumns(stack, formulas, costing)
    const bill = { ...usage, cloud: multiplyColumns(usage.cloud, termsFactor(lines)) }
    return { known: totalColumn(bill, countPeople), unpriced: bill.unpriced.toSorted().join() }
  })
}

const distance = (place: number, { values, now }: Varied): number => Math.abs((values[place] ?? 0) - now)

const nearest = (places: readonly number[], varied: Varied): number | undefined =>
  places.toSorted((a, b) => distance(a, varied) - distance(b, varied))[0]

/** The place nearest to the present value at which the difference has the other sign. */
function placeOfSwitch(one: Column, other: Column, varied: Varied): number | undefined {
  const places = Array.from(varied.values.keys())
  const sign = (place: number): number => Math.sign(numberIn(one, place) - numberIn(other, place))
  const present = sign(nearest(places, varied) ?? 0)
  return present === 0
    ? undefined
    : nearest(
        places.filter((place) => sign(place) === -present),
        varied,
      )
}

/** The exact bill of an alternative with one figure set. */
function sideAt(alternative: number, { figure, now: value }: Omit<Varied, 'values'>, input: SwitchInput): Side {
  const { pricing, countPeople, tier, alternatives } = input
  const own = { ...pricing, plan: withFigure(pricing.plan, figure, value) }
  const costs = planCosts(own)
  const usage = alternatives[alternative] ? costs.linesFor(alternatives[alternative].stack, tier) : []
  const { lines } = financeBill(usage, own)
  return { alternative, usd: totalOf(lines.filter(({ category }) => countPeople || category === 'cloud')).known }
}

const pairsOf = (count: number): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, one) => one).flatMap((one) =>
    Array.from({ length: count - one - 1 }, (_, more) => [one, one + more + 1] as const),
  )

function switchesOf(varied: Varied, input: SwitchInput): readonly SwitchPoint[] {
  const totals = totalsOver(varied, input)
  const { figure, now, values } = varied
  return pairsOf(totals.length).flatMap(([one, other]): SwitchPoint[] => {
    const [a, b] = [totals[one], totals[other]]
    const place = a && b && a.unpriced === b.unpriced ? placeOfSwitch(a.known, b.known, varied) : undefined
    if (place === undefined) return []
    const at = values[place] ?? 0
    const sides = [one, other].map((side) => sideAt(side, { figure, now: at }, input))
    const [cheaper, dearer] = sides.toSorted((x, y) => Number(x.usd) - Number(y.usd))
    return cheaper && dearer ? [{ figure, now, at, cheaper, dearer }] : []
  })
}

/**
 * For each pair of alternatives and each figure that drives costs: the nearest value at which the cheaper one changes. Every
 * step of the figure's range is tried. Where the same lines have no price on both sides, what is known is compared; where
 * others have none, nothing is.
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
