/** A source of numbers from 0 up to, but not, 1; the same seed gives the same numbers everywhere. */
export type Random = () => number

const GOLDEN = 0x6d_2b_79_f5

/**
 * Pseudo-random numbers from a seed (mulberry32 by Tommy Ettinger, 2017, public domain): 32 bits of state, fast, good
 * enough for draws of weights and answers, never for secrets.
 */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + GOLDEN) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
