import type { Ranked } from '#lib/decision/ranking.ts'
import type { Weights } from '#lib/decision/value-model.ts'
import type { Random } from '#lib/units/seeded-random.ts'

/** How weights are drawn: from all there are, or only such that keep the stated order (equal ones in any order). */
export type DrawnWeights = 'any' | 'ordered'

/** Fills the list with a point drawn evenly from all weights that sum to 1. */
function drawSimplex(weights: Float64Array, random: Random): void {
  let sum = 0
  for (let k = 0; k < weights.length; k += 1) {
    const drawn = -Math.log(1 - random())
    weights[k] = drawn
    sum += drawn
  }
  for (let k = 0; k < weights.length; k += 1) weights[k] = (weights[k] ?? 0) / sum
}

/** Places of the stated weights in falling order, those of equal weight as one group. */
function groupsOf(stated: readonly number[]): readonly (readonly number[])[] {
  const places = stated.map((_, at) => at).toSorted((a, b) => (stated[b] ?? 0) - (stated[a] ?? 0))
  return [...Map.groupBy(places, (at) => stated[at] ?? 0).values()]
}

/** Mixes a stretch of the list, every order as likely (Fisher and Yates). */
function mix(list: Float64Array, [start, end]: readonly [number, number], random: Random): void {
  for (let at = end - 1; at > start; at -= 1) {
    const other = start + Math.floor(random() * (at - start + 1))
    const held = list[at] ?? 0
    list[at] = list[other] ?? 0
    list[other] = held
  }
}

/** Hands drawn weights to places in the stated order; within a group of equal ones every order is as likely. */
function putInOrder(weights: Float64Array, groups: readonly (readonly number[])[], random: Random): void {
  const sorted = Float64Array.from(weights).sort().reverse()
  let next = 0
  for (const group of groups) {
    mix(sorted, [next, next + group.length], random)
    for (const place of group) {
      weights[place] = sorted[next] ?? 0
      next += 1
    }
  }
}

type Drawing = { readonly draws: number; readonly keep: DrawnWeights; readonly random: Random }

/**
 * First-rank acceptability (stochastic multicriteria acceptability analysis, Lahdelma and others 1998): in which share
 * of drawn weights each alternative comes first, in the order given. Draws with a tie count for the earlier one.
 */
export function acceptabilityOf(
  alternatives: readonly Ranked[],
  weights: Weights,
  { draws, keep, random }: Drawing,
): readonly number[] {
  const ids = Object.keys(weights)
  const groups = groupsOf(ids.map((id) => weights[id] ?? 0))
  const levels = alternatives.map((one) => ids.map((id) => one.levels[id] ?? 0))
  const wins = alternatives.map(() => 0)
  const drawn = new Float64Array(ids.length)
  for (let draw = 0; draw < draws; draw += 1) {
    drawSimplex(drawn, random)
    if (keep === 'ordered') putInOrder(drawn, groups, random)
    const winner = bestUnder(drawn, levels)
    if (winner >= 0) wins[winner] = (wins[winner] ?? 0) + 1
  }
  return wins.map((count) => count / draws)
}

function bestUnder(drawn: Float64Array, levels: readonly (readonly number[])[]): number {
  let best = Number.NEGATIVE_INFINITY
  let winner = -1
  for (const [at, own] of levels.entries()) {
    let value = 0
    for (let k = 0; k < drawn.length; k += 1) value += (drawn[k] ?? 0) * (own[k] ?? 0)
    if (value > best) {
      best = value
      winner = at
    }
  }
  return winner
}
