import type { Random } from '#lib/units/seeded-random.ts'

/**
 * Shares from 0 to 1, one from each of `size` equal stretches, in random order (Latin hypercube, McKay and others 1979).
 * `stretch` says which: a list in order of the shares needs no sorting.
 */
export type Strata = { readonly shares: Float64Array; readonly stretch: Uint32Array }

/** Draws one dimension of a Latin hypercube. */
export function drawStrata(size: number, random: Random): Strata {
  const stretch = Uint32Array.from({ length: size }, (_, at) => at)
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = stretch[at] ?? 0
    stretch[at] = stretch[other] ?? 0
    stretch[other] = held
  }
  return { stretch, shares: Float64Array.from(stretch, (one) => (one + random()) / size) }
}
