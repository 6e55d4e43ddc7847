import type { DesignSpace } from '#lib/decision/design-space.ts'

/** What a frontier is drawn of: for each place a cost and a value, both known. */
export type Points = { readonly size: number; readonly cost: Float64Array; readonly value: Float64Array }

const BUCKETS = 1024

/** The lowest and the highest of the first values. */
function rangeOf(values: Float64Array, size: number): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let at = 0; at < size; at += 1) {
    const one = values[at] ?? 0
    if (one < low) low = one
    if (one > high) high = one
  }
  return [low, high]
}

/** The bucket of each point by its cost, all of the same width. */
function bucketsOf({ size, cost }: Points): Uint16Array {
  const [low, high] = rangeOf(cost, size)
  const scale = high > low ? (BUCKETS - 1) / (high - low) : 0
  const buckets = new Uint16Array(size)
  for (let at = 0; at < size; at += 1) buckets[at] = Math.floor(((cost[at] ?? 0) - low) * scale)
  return buckets
}

/** The best value in each bucket or a cheaper one. */
function bestUpTo({ size, value }: Points, buckets: Uint16Array): Float64Array {
  const best = new Float64Array(BUCKETS).fill(Number.NEGATIVE_INFINITY)
  for (let at = 0; at < size; at += 1) {
    const bucket = buckets[at] ?? 0
    const one = value[at] ?? 0
    if (one > (best[bucket] ?? 0)) best[bucket] = one
  }
  for (let bucket = 1; bucket < BUCKETS; bucket += 1) best[bucket] = Math.max(best[bucket] ?? 0, best[bucket - 1] ?? 0)
  return best
}

/** The points that nothing in a cheaper bucket is as good as: every point of the frontier is among them. */
function contenders(points: Points): readonly number[] {
  const buckets = bucketsOf(points)
  const best = bestUpTo(points, buckets)
  const left: number[] = []
  for (let at = 0; at < points.size; at += 1) {
    const bucket = buckets[at] ?? 0
    if (bucket === 0 || (points.value[at] ?? 0) > (best[bucket - 1] ?? 0)) left.push(at)
  }
  return left
}

/**
 * The exact Pareto frontier, cheapest first: the points that no other is at most as dear and at least as good as. Of
 * points with the same cost and value the first stays. Two passes by buckets leave few to sort.
 */
export function paretoFrontier(points: Points): readonly number[] {
  const costOf = (at: number) => points.cost[at] ?? 0
  const valueAt = (at: number) => points.value[at] ?? 0
  const sorted = contenders(points).toSorted((a, b) => costOf(a) - costOf(b) || valueAt(b) - valueAt(a) || a - b)
  let best = Number.NEGATIVE_INFINITY
  return sorted.filter((at) => {
    if (valueAt(at) <= best) return false
    best = valueAt(at)
    return true
  })
}

/** The stacks of a design space whose cost is known, or the others, as points; `first` is the place of the first in it. */
export function pointsOf(
  { usd, benefit, known, size }: DesignSpace,
  which: 'known' | 'open',
): Points & { readonly first: number } {
  const [first, end] = which === 'known' ? [0, known] : [known, size]
  return { first, size: end - first, cost: usd.subarray(first, end), value: benefit.subarray(first, end) }
}
