import type { CommonCause } from '#lib/plan/catalog-type.ts'
import type { UncertainFigure } from '#lib/plan/uncertain-figures.ts'
import { quantileOf } from '#lib/units/distribution.ts'
import { drawStrata, inOrderOf, type Strata } from '#lib/units/latin-hypercube.ts'
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

/** Draws that rest on nothing of the plan but its seed are made once. */
function known(name: string, draw: () => Strata): Strata {
  const strata = strataKnown.get(name) ?? draw()
  if (strataKnown.size >= MOST_KNOWN) strataKnown.clear()
  strataKnown.set(name, strata)
  return strata
}

type Drawing = { readonly draws: number; readonly seed: number; readonly causes: readonly CommonCause[] }

const ownStrata = (key: string, { draws, seed }: Drawing): Strata =>
  known(`${key}/${draws}/${seed}`, () => drawStrata(draws, randomFrom(numberFrom(key) ^ seed)))

/**
 * The strata of a figure. Figures with a common cause are drawn in the order of a weighted sum of the cause's draw and their
 * own (in the manner of Iman and Conover 1982): each keeps its distribution, and they are high and low together. The rank
 * correlation of two of them is about w² / (w² + (1 - w)²).
 */
function strataOf(key: string, drawing: Drawing): Strata {
  const own = ownStrata(key, drawing)
  const cause = drawing.causes.find(({ figures }) => figures.includes(key))
  if (!cause) return own
  const { id, weight } = cause
  return known(`${key}/${id}/${weight}/${drawing.draws}/${drawing.seed}`, () => {
    const common = ownStrata(`cause:${id}`, drawing)
    const rank = own.shares.map((share, draw) => weight * (common.shares[draw] ?? 0) + (1 - weight) * share)
    return inOrderOf(rank, own)
  })
}

/** Draws each figure by Latin hypercube: the same seed, the same draws, for every alternative. */
export function drawFigures(figures: readonly UncertainFigure[], drawing: Drawing): readonly DrawnFigure[] {
  return figures.map((figure) => {
    const { shares, stretch } = strataOf(figure.key, drawing)
    const quantile = quantileOf(figure.spread)
    const column = shares.map((share) => (figure.whole ? Math.round(quantile(share)) : quantile(share)))
    return { ...figure, stretch, column }
  })
}
