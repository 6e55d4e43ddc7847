import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { lineTitles } from '#lib/plan/line-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { PairRange, Ranges } from '#lib/plan/ranges.ts'
import { layersOf } from '#lib/report/bill-layers.ts'
import { asFirst, findingOf, hasDifference } from '#lib/report/cost-pairs.ts'
import type { CsvRow } from '#lib/report/csv-columns.ts'
import { notComparedText } from '#lib/report/finding-text.ts'
import { isWhole } from '#lib/report/markdown-ranges.ts'
import type { Percentiles } from '#lib/units/percentiles.ts'

type Scope = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly ranges: Ranges
}

const SIDES = ['cloud', 'people', 'total'] as const
const LAYERS = { list: 'at list price', contracted: 'as contracted', effective: 'in effect' } as const

/** What an amount is: all of it, a floor, or nothing that is known. */
export function statusOf(known: number, whole: boolean): string {
  if (whole) return 'complete'
  return known === 0 ? 'unknown' : 'at least'
}

const percentileCells = ({ p10, p50, p90 }: Percentiles): Partial<CsvRow> => ({
  'P10 USD a month': p10,
  'P50 USD a month': p50,
  'P90 USD a month': p90,
})

/** The cloud bills at list price, as contracted and in effect; none without money terms. */
export const layerRows = ({ alternatives }: Evaluation): readonly CsvRow[] =>
  alternatives.flatMap((one) =>
    (layersOf(one) ?? []).map(({ kind, usd, whole }): CsvRow => {
      const status = statusOf(Number(usd), whole)
      return {
        row: 'money terms',
        alternative: one.title,
        line: LAYERS[kind],
        category: 'cloud',
        status,
        'amount USD': status === 'unknown' ? null : usd,
      }
    }),
  )

function rangesOf(alternative: Alternative, at: number, { alternatives, draws, seed }: Ranges): readonly CsvRow[] {
  const range = alternatives[at]
  if (!range) return []
  return SIDES.map((side): CsvRow => {
    const status = statusOf(range[side].p90, isWhole(alternative, side))
    return {
      row: 'range',
      alternative: alternative.title,
      category: side,
      status,
      ...(status === 'unknown' ? {} : percentileCells(range[side])),
      draws,
      seed,
    }
  })
}

/** Which lines have no price on one side of a pair only; else all of it is known. */
function statusOfPair(
  { first, second, unpriced }: PairRange,
  { evaluation: { alternatives }, ...scope }: Scope,
): string {
  const linesOf = (place: number) => alternatives[place]?.lines ?? []
  const titles = [
    ...lineTitles(unpriced.first, linesOf(first), scope),
    ...lineTitles(unpriced.second, linesOf(second), scope),
  ]
  return titles.length === 0 ? 'known' : `lines without a price on one side: ${titles.join('; ')}`
}

function pairRows(scope: Scope): readonly CsvRow[] {
  const {
    evaluation: { alternatives },
    ranges: { pairs, draws, seed },
  } = scope
  return pairs.flatMap((pair): readonly CsvRow[] => {
    const { first, second, difference, firstCheaper } = pair
    const [one, other] = [alternatives[first], alternatives[second]]
    if (!one || !other) return []
    const finding = findingOf({ own: one, other, pair: asFirst(pair) })
    const isTold = hasDifference(finding)
    return [
      {
        row: 'difference',
        alternative: one.title,
        against: other.title,
        status: finding.kind === 'not-compared' ? notComparedText([one, other]) : statusOfPair(pair, scope),
        ...(isTold ? percentileCells(difference) : {}),
        'share of draws in which it costs less': isTold ? firstCheaper : null,
        draws,
        seed,
      },
    ]
  })
}

/** What each alternative may cost, and each two of them against each other, with the draws they rest on. */
export const rangeRows = (scope: Scope): readonly CsvRow[] => [
  ...scope.evaluation.alternatives.flatMap((one, at) => rangesOf(one, at, scope.ranges)),
  ...pairRows(scope),
]
