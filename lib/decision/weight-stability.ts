import type { Ranked } from '#lib/decision/ranking.ts'
import { rankBy } from '#lib/decision/ranking.ts'
import { stackValue, type Weights } from '#lib/decision/value-model.ts'

/**
 * For one criterion: between which weights the winner stays first while the other weights keep their proportions, and
 * who comes first beyond. Null: nobody does, up to that end.
 */
export type Stability = {
  readonly criterion: string
  readonly weight: number
  readonly low: number
  readonly high: number
  readonly below: string | null
  readonly above: string | null
}

/** The value the other criteria give, weighed among themselves. */
const restOf = ({ levels }: Ranked, criterion: string, weights: Weights): number => {
  const weight = weights[criterion] ?? 0
  return (stackValue(levels, weights) - weight * (levels[criterion] ?? 0)) / (1 - weight)
}

/** Where a rival draws level, and whether it is ahead above or below that weight; null where it is ahead nowhere. */
type Tie = { readonly at: number; readonly side: 'above' | 'below'; readonly slope: number; readonly name: string }

function tieOf(winner: Ranked, rival: Ranked, { criterion, weights }: Varied): Tie | null {
  const rest = restOf(winner, criterion, weights) - restOf(rival, criterion, weights)
  const own = (winner.levels[criterion] ?? 0) - (rival.levels[criterion] ?? 0)
  const slope = own - rest
  const at = rest / -slope
  const side = slope < 0 ? 'above' : 'below'
  const within = side === 'above' ? at >= 0 && at < 1 : at > 0 && at <= 1
  return Number.isFinite(at) && within ? { at, side, slope: Math.abs(slope), name: rival.name } : null
}

/** The nearest tie on a side: of those at the same weight, the one that pulls ahead fastest. */
const nearestTie = (ties: readonly Tie[], side: Tie['side']): Tie | undefined =>
  ties
    .filter((one) => one.side === side)
    .toSorted((a, b) => (side === 'above' ? a.at - b.at : b.at - a.at) || b.slope - a.slope)[0]

type Varied = { readonly criterion: string; readonly weights: Weights }

/**
 * Stability intervals of each weight for the alternative that comes first, in closed form (knowledge §4.3): with the
 * others scaled in proportion, values are straight lines in the weight, so each rival ties at one weight at most.
 */
export function stabilityOf(alternatives: readonly Ranked[], weights: Weights): readonly Stability[] {
  const [first] = rankBy(alternatives, weights)
  if (!first) return []
  const rivals = alternatives.filter((one) => one !== first.alternative)
  return Object.entries(weights).flatMap(([criterion, weight]) => {
    if (weight >= 1) return []
    const ties = rivals.flatMap((rival) => tieOf(first.alternative, rival, { criterion, weights }) ?? [])
    const below = nearestTie(ties, 'below')
    const above = nearestTie(ties, 'above')
    return [
      {
        criterion,
        weight,
        low: Math.min(weight, below?.at ?? 0),
        high: Math.max(weight, above?.at ?? 1),
        below: below?.name ?? null,
        above: above?.name ?? null,
      },
    ]
  })
}

/** The nearest weights at which a rival draws level, and how far they are (Euclid, the sum kept at 1). */
export type WeightFlip = { readonly distance: number; readonly weights: Weights }

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)

/**
 * The smallest joint change of weights that brings a rival level with the winner: the foot of the perpendicular on the
 * hyperplane of equal values (knowledge §4.3). A weight that would fall below 0 stays at 0 and the rest is solved again.
 * Null where no weights bring it level.
 */
export function nearestWeights(winner: Ranked, rival: Ranked, weights: Weights): WeightFlip | null {
  const ids = Object.keys(weights)
  const ahead = (id: string) => (winner.levels[id] ?? 0) - (rival.levels[id] ?? 0)
  let free = ids
  while (free.length > 0) {
    const mean = sumOf(free.map(ahead)) / free.length
    const tilt = sumOf(free.map((id) => (ahead(id) - mean) ** 2))
    if (tilt === 0 && mean !== 0) return null
    const lost = (1 - sumOf(free.map((id) => weights[id] ?? 0))) / free.length
    const start = (id: string) => (weights[id] ?? 0) + lost
    const step = tilt === 0 ? 0 : sumOf(free.map((id) => ahead(id) * start(id))) / tilt
    const moved = new Map(free.map((id) => [id, start(id) - step * (ahead(id) - mean)]))
    const kept = free.filter((id) => (moved.get(id) ?? 0) >= 0)
    if (kept.length === free.length) {
      const found = Object.fromEntries(ids.map((id) => [id, moved.get(id) ?? 0]))
      const distance = Math.sqrt(sumOf(ids.map((id) => ((found[id] ?? 0) - (weights[id] ?? 0)) ** 2)))
      return { distance, weights: found }
    }
    free = kept
  }
  return null
}
