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

/** The weight at which two alternatives are level; null where they never are. */
function tieAt(winner: Ranked, rival: Ranked, { criterion, weights }: Varied): number | null {
  const rest = restOf(winner, criterion, weights) - restOf(rival, criterion, weights)
  const own = (winner.levels[criterion] ?? 0) - (rival.levels[criterion] ?? 0)
  const tie = rest / (rest - own)
  return Number.isFinite(tie) && tie > 0 && tie < 1 ? tie : null
}

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
    const ties = rivals.flatMap((rival) => {
      const at = tieAt(first.alternative, rival, { criterion, weights })
      return at === null ? [] : [{ at, name: rival.name }]
    })
    const below = ties.filter(({ at }) => at < weight).toSorted((a, b) => b.at - a.at)[0]
    const above = ties.filter(({ at }) => at >= weight).toSorted((a, b) => a.at - b.at)[0]
    return [
      {
        criterion,
        weight,
        low: below?.at ?? 0,
        high: above?.at ?? 1,
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
  for (;;) {
    const mean = sumOf(free.map(ahead)) / free.length
    const tilt = sumOf(free.map((id) => (ahead(id) - mean) ** 2))
    if (!(tilt > 0)) return null
    const lost = (1 - sumOf(free.map((id) => weights[id] ?? 0))) / free.length
    const start = (id: string) => (weights[id] ?? 0) + lost
    const step = sumOf(free.map((id) => ahead(id) * start(id))) / tilt
    const moved = new Map(free.map((id) => [id, start(id) - step * (ahead(id) - mean)]))
    const kept = free.filter((id) => (moved.get(id) ?? 0) >= 0)
    if (kept.length === free.length) {
      const found = Object.fromEntries(ids.map((id) => [id, moved.get(id) ?? 0]))
      const distance = Math.sqrt(sumOf(ids.map((id) => ((found[id] ?? 0) - (weights[id] ?? 0)) ** 2)))
      return { distance, weights: found }
    }
    free = kept
  }
}
