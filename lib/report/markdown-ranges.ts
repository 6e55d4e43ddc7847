import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Ranges } from '#lib/plan/ranges.ts'
import { budgetText } from '#lib/report/budget-risk.ts'
import { asFirst, chosenPlace, findingOf, hasDifference, ownPairs, type Sides } from '#lib/report/cost-pairs.ts'
import { countText } from '#lib/report/count-text.ts'
import { findingText } from '#lib/report/finding-text.ts'
import { alternativeCell, plainText, table } from '#lib/report/markdown-table.ts'
import { knownText, signedCents } from '#lib/report/usd-amount.ts'
import { isComplete, noEstimateText } from '#lib/report/words.ts'
import type { Percentiles } from '#lib/units/percentiles.ts'

const SIDES = ['cloud', 'people', 'total'] as const
/** The sides of a range in words. */
export const SIDE_NAMES = { cloud: 'Cloud', people: 'People', total: 'Both' } as const

/** Whether one side of a bill, or both together, has a price for every line. */
export const isWhole = (alternative: Alternative, side: (typeof SIDES)[number]): boolean =>
  side === 'total' ? alternative.monthly.complete : isComplete(alternative, side)

const rangeCells = ({ p10, p50, p90 }: Percentiles, text: (usd: number) => string): readonly string[] =>
  [p10, p50, p90].map(text)

/** Per alternative: cloud, people and both, each from its tenth to its ninetieth percentile. */
function rangesTable({ alternatives }: Evaluation, ranges: Ranges): string {
  const rows = alternatives.flatMap((one, at) => {
    const range = ranges.alternatives[at]
    if (!range) return []
    const isEstimate = noEstimateText(one) === null
    const text = (side: (typeof SIDES)[number]) => (usd: number) =>
      isEstimate || side === 'people' ? knownText(usd, isWhole(one, side)) : 'no estimate'
    return SIDES.map((side) => [alternativeCell(one), SIDE_NAMES[side], ...rangeCells(range[side], text(side))])
  })
  return table(['Alternative', 'USD a month', 'P10', 'P50', 'P90'], rows)
}

type Scope = {
  readonly evaluation: Evaluation
  readonly ranges: Ranges
  readonly countPeople: boolean
  readonly plan: Plan
  readonly catalog: Catalog
}

/** A pair as one of the two sees it: the difference, and what the draws say of it. */
function pairCells(sides: Sides, scope: Scope): readonly string[] {
  const isTold = hasDifference(findingOf(sides))
  return [
    ...rangeCells(sides.pair.difference, (usd) => (isTold ? signedCents(usd) : 'not known')),
    findingText(sides, scope, alternativeCell),
  ]
}

/** The recommended alternative beside each other one: the difference, and how likely it costs less. */
function ownTable(scope: Scope, chosen: number): readonly string[] {
  const {
    evaluation: { alternatives },
    ranges,
  } = scope
  const own = alternatives[chosen]
  const rows = ownPairs(ranges, chosen).flatMap((pair) => {
    const other = alternatives[pair.other]
    return own && other ? [[alternativeCell(other), ...pairCells({ own, other, pair }, scope)]] : []
  })
  if (!own || rows.length === 0) return []
  return [
    `${alternativeCell(own)}, which is recommended, against each other alternative in the same draws. A minus: the recommended one costs less. Lines without a price are in no difference.`,
    table(['Against', 'Difference a month, P10', 'P50', 'P90', 'The recommended one'], rows),
  ]
}

/** Every two alternatives of which none is the recommended one. */
function othersTable(scope: Scope, chosen: number): readonly string[] {
  const {
    evaluation: { alternatives },
    ranges: { pairs },
  } = scope
  const others = pairs.filter(({ first, second }) => first !== chosen && second !== chosen)
  const rows = others.flatMap((pair) => {
    const [first, second] = [alternatives[pair.first], alternatives[pair.second]]
    if (!first || !second) return []
    const sides = { own: first, other: second, pair: asFirst(pair) }
    return [[alternativeCell(first), alternativeCell(second), ...pairCells(sides, scope)]]
  })
  if (rows.length === 0) return []
  return [
    'The other alternatives against each other, the first less the second:',
    table(['First', 'Second', 'Difference a month, P10', 'P50', 'P90', 'The first'], rows),
  ]
}

/** Whether the likeliest figures of some bill add up to less than the middle of its draws. */
const liesAbove = ({ alternatives }: Evaluation, ranges: Ranges): boolean =>
  alternatives.some(({ monthly }, at) => Number(monthly.cloud.point) < (ranges.alternatives[at]?.cloud.p50 ?? 0))

const ABOVE =
  'The middle of a range may lie above the bill shown before it: there every figure has its likeliest value, and most figures can be exceeded by more than they can fall short. The months ahead count likeliest values too.'

/** What is compared where an order is told: `Bill and the hours of people are compared.` */
export const comparedText = (countPeople: boolean): string =>
  countPeople
    ? 'The bill and the hours of people are compared.'
    : 'Only the bill is compared; the hours of people stand beside it.'

/** How often the recommended bill lies above the budget; nothing where none was given. */
function budgetLine({ plan, evaluation, ranges }: Scope): readonly string[] {
  const text = budgetText(plan, evaluation, ranges)
  return text === null ? [] : [plainText(text)]
}

/** What each alternative may cost, and how likely one costs less than another, with the draws it rests on. */
export function rangesSection(scope: Scope): readonly string[] {
  const { evaluation, ranges, countPeople } = scope
  const chosen = chosenPlace(evaluation)
  return [
    '## What it may cost',
    `Over ${countText(ranges.draws, 'draw')} of every figure that is not known exactly, seed ${ranges.seed}; all alternatives meet the same draws. 8 of 10 draws lie from P10 to P90, P50 is the middle. An amount with a line that has no price is “at least”.`,
    rangesTable(evaluation, ranges),
    ...(liesAbove(evaluation, ranges) ? [ABOVE] : []),
    ...budgetLine(scope),
    '## How likely one costs less',
    comparedText(countPeople),
    ...ownTable(scope, chosen),
    ...othersTable(scope, chosen),
  ]
}
