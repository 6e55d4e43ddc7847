import type { Random } from '#lib/units/seeded-random.ts'

/**
 * Shares from 0 to 1, one from each of `size` equal stretches, in random order (Latin hypercube, McKay and others 1979).
 * `stretch` says which: a list in order of the shares needs no sorting.
 */
export type Strata = { readonly shares: Float64Array; readonly stretch: Uint32Array }

/** Draws one dimension of a Latin hypercube. */
export function drawStrata(size: number, random: Random): Strata {
  const stretch = new Uint32Array(size)
  for (let at = 0; at < size; at += 1) stretch[at] = at
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const held = stretch[at] ?? 0
    stretch[at] = stretch[other] ?? 0
    stretch[other] = held
  }
  const shares = new Float64Array(size)
  for (let at = 0; at < size; at += 1) shares[at] = ((stretch[at] ?? 0) + random()) / size
  return { stretch, shares }
}

/** The same strata dealt out anew: the draw with the lowest rank gets the lowest share, and so on. */
export function inOrderOf(rank: Float64Array, { shares, stretch }: Strata): Strata {
  const size = rank.length
  const byStretch = new Float64Array(size)
  for (let draw = 0; draw < size; draw += 1) byStretch[stretch[draw] ?? 0] = shares[draw] ?? 0
  const order = Uint32Array.from({ length: size }, (_, draw) => draw).sort((a, b) => (rank[a] ?? 0) - (rank[b] ?? 0))
  const dealt = { shares: new Float64Array(size), stretch: new Uint32Array(size) }
  for (let at = 0; at < size; at += 1) {
    const draw = order[at] ?? 0
    dealt.stretch[draw] = at
    dealt.shares[draw] = byStretch[at] ?? 0
  }
  return dealt
}
