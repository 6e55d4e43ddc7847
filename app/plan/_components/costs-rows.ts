import { totalOf } from '#lib/cost/total.ts'
import { unpricedHours } from '#lib/cost/unpriced-hours.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import type { CostRange } from '#lib/plan/ranges.ts'
import type { Percentiles } from '#lib/units/percentiles.ts'

/** One bar of an alternative: what is drawn, and the bill with every figure at its likeliest value. USD a month. */
export type CostRow = {
  readonly part: 'cloud' | 'people' | 'total'
  readonly range: Percentiles | null
  readonly point: number
  /** A line of it has no price. */
  readonly open: boolean
  /** It lacks what runs by the hour, so it is no estimate: nothing is drawn. */
  readonly unknown: boolean
}

type Lines = Pick<Alternative, 'lines'>

function pointOf({ lines }: Lines, category: 'cloud' | 'people') {
  const { known, complete } = totalOf(lines.filter((line) => line.category === category))
  return { point: Number(known), open: !complete }
}

/** The bars of an alternative: the cloud bill alone, or with people beside it and both together. */
export function costRows(alternative: Lines, range: CostRange | null, countPeople: boolean): readonly CostRow[] {
  const [cloud, people] = [pointOf(alternative, 'cloud'), pointOf(alternative, 'people')]
  const unknown = unpricedHours(alternative.lines).length > 0
  const first: CostRow = { part: 'cloud', range: range?.cloud ?? null, ...cloud, unknown }
  if (!countPeople) return [first]
  const total = { point: cloud.point + people.point, open: cloud.open || people.open, unknown }
  return [
    first,
    { part: 'people', range: range?.people ?? null, ...people, unknown: false },
    { part: 'total', range: range?.total ?? null, ...total },
  ]
}

/** Where an axis for these bars ends, in USD a month. */
export const endOf = (rows: readonly CostRow[]): number =>
  Math.max(1, ...rows.flatMap(({ range, point, unknown }) => (unknown ? [] : [range?.p90 ?? 0, point])))

/** Whether the middle of what counts lies above the bill with every figure at its likeliest value. */
export function isAboveLikeliest(rows: readonly CostRow[]): boolean {
  const counted = rows.at(-1)
  return counted?.range != null && !counted.unknown && counted.range.p50 > counted.point
}

/** Whether the bill with every figure at its likeliest value lies outside of what eight of ten draws come to. */
export const isOutsideRange = (rows: readonly CostRow[]): boolean =>
  rows.some(({ range, point, unknown }) => range !== null && !unknown && (point < range.p10 || point > range.p90))
