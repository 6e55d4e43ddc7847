import type { UncertainFigure } from '#lib/plan/uncertain-figures.ts'
import { quantileOf } from '#lib/units/distribution.ts'
import { drawStrata, type Strata } from '#lib/units/latin-hypercube.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

/** A figure over all draws, with the stretch of its distribution that each draw comes from. */
export type DrawnFigure = UncertainFigure & { readonly column: Float64Array; readonly stretch: Strata['stretch'] }

/** So many strata are kept; 10,000 draws are 120 kB. */
const MOST_KNOWN = 200
const [OFFSET, PRIME] = [0x81_1c_9d_c5, 0x01_00_01_93]

/** A number from a text (FNV-1a), so that each figure has draws of its own whatever other figures there are. */
const numberFrom = (text: string): number =>
  [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), PRIME) >>> 0, OFFSET)

const strataKnown = new Map<string, Strata>()

/** The strata of a figure: they rest on nothing of the plan but its seed, so they are drawn once. */
function strataOf(key: string, draws: number, seed: number): Strata {
  const name = `${key}/${draws}/${seed}`
  const strata = strataKnown.get(name) ?? drawStrata(draws, randomFrom(numberFrom(key) ^ seed))
  if (strataKnown.size >= MOST_KNOWN) strataKnown.clear()
  strataKnown.set(name, strata)
  return strata
}

/** Draws each figure by Latin hypercube: the same seed, the same draws, for every alternative. */
export function drawFigures(
  figures: readonly UncertainFigure[],
  { draws, seed }: { readonly draws: number; readonly seed: number },
): readonly DrawnFigure[] {
  return figures.map((figure) => {
    const { shares, stretch } = strataOf(figure.key, draws, seed)
    const quantile = quantileOf(figure.spread)
    const column = shares.map((share) => (figure.whole ? Math.round(quantile(share)) : quantile(share)))
    return { ...figure, stretch, column }
  })
}
