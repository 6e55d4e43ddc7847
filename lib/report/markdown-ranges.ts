import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { PairRange, Ranges } from '#lib/plan/ranges.ts'
import { chosenPlace, findingOf, ownPairs, pairFinding } from '#lib/report/cost-pairs.ts'
import { countText } from '#lib/report/count-text.ts'
import { findingText } from '#lib/report/finding-text.ts'
import { alternativeCell, table } from '#lib/report/markdown-table.ts'
import { knownText, signedCents } from '#lib/report/usd-amount.ts'
import { isComplete } from '#lib/report/words.ts'
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
    return SIDES.map((side) => [
      alternativeCell(one),
      SIDE_NAMES[side],
      ...rangeCells(range[side], (usd) => knownText(usd, isWhole(one, side))),
    ])
  })
  return table(['Alternative', 'USD a month', 'P10', 'P50', 'P90'], rows)
}

/** The recommended alternative beside each other one: the difference, and how likely it costs less. */
function ownTable({ alternatives }: Evaluation, ranges: Ranges, chosen: number): readonly string[] {
  const own = alternatives[chosen]
  const rows = ownPairs(ranges, chosen).flatMap((pair) => {
    const other = alternatives[pair.other]
    if (!own || !other) return []
    const finding = findingOf(pair, other)
    const isShown = finding.kind !== 'nothing-known'
    return [
      [
        alternativeCell(other),
        ...rangeCells(pair.difference, (usd) => (isShown ? signedCents(usd) : 'not known')),
        findingText(finding, { own, other, pair }),
      ],
    ]
  })
  if (!own || rows.length === 0) return []
  return [
    `${alternativeCell(own)}, which is recommended, against each other alternative in the same draws. A minus: the recommended one costs less. Lines without a price are in no difference.`,
    table(['Against', 'Difference a month, P10', 'P50', 'P90', 'The recommended one'], rows),
  ]
}

function pairRow(pair: PairRange, alternatives: readonly Alternative[]): readonly (readonly string[])[] {
  const [first, second] = [alternatives[pair.first], alternatives[pair.second]]
  if (!first || !second) return []
  const { isKnown, text } = pairFinding(pair, [first, second])
  const cells = rangeCells(pair.difference, (usd) => (isKnown ? signedCents(usd) : 'not known'))
  return [[alternativeCell(first), alternativeCell(second), ...cells, text]]
}

/** Every two alternatives of which none is the recommended one. */
function othersTable({ alternatives }: Evaluation, { pairs }: Ranges, chosen: number): readonly string[] {
  const others = pairs.filter(({ first, second }) => first !== chosen && second !== chosen)
  const rows = others.flatMap((pair) => pairRow(pair, alternatives))
  if (rows.length === 0) return []
  return [
    'The other alternatives against each other, the first less the second:',
    table(['First', 'Second', 'Difference a month, P10', 'P50', 'P90', 'The first'], rows),
  ]
}

/** What is compared where an order is told: `Bill and the hours of people are compared.` */
export const comparedText = (countPeople: boolean): string =>
  countPeople
    ? 'The bill and the hours of people are compared.'
    : 'Only the bill is compared; the hours of people stand beside it.'

type Scope = { readonly evaluation: Evaluation; readonly ranges: Ranges; readonly countPeople: boolean }

/** What each alternative may cost, and how likely one costs less than another, with the draws it rests on. */
export function rangesSection({ evaluation, ranges, countPeople }: Scope): readonly string[] {
  const chosen = chosenPlace(evaluation)
  return [
    '## What it may cost',
    `Over ${countText(ranges.draws, 'draw')} of every figure that is not known exactly, seed ${ranges.seed}; all alternatives meet the same draws. 8 of 10 draws lie from P10 to P90, P50 is the middle. An amount with a line that has no price is “at least”.`,
    rangesTable(evaluation, ranges),
    '## How likely one costs less',
    comparedText(countPeople),
    ...ownTable(evaluation, ranges, chosen),
    ...othersTable(evaluation, ranges, chosen),
  ]
}
