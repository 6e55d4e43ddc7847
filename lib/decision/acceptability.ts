import type { Ranked } from '#lib/decision/ranking.ts'
import type { Weights } from '#lib/decision/value-model.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'

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
function groupsOf(stated: readonly number[]): Groups {
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

/** Sorts a short list in falling order, in place. */
function sortFalling(list: Float64Array): void {
  for (let at = 1; at < list.length; at += 1) {
    const one = list[at] ?? 0
    let place = at
    for (; place > 0 && (list[place - 1] ?? 0) < one; place -= 1) list[place] = list[place - 1] ?? 0
    list[place] = one
  }
}

type Groups = readonly (readonly number[])[]

/** Hands drawn weights to places in the stated order; within a group of equal ones every order is as likely. */
function putInOrder(weights: Float64Array, sorted: Float64Array, { groups, random }: Ordering): void {
  sorted.set(weights)
  sortFalling(sorted)
  let next = 0
  for (const group of groups) {
    if (group.length > 1) mix(sorted, [next, next + group.length], random)
    for (const place of group) {
      weights[place] = sorted[next] ?? 0
      next += 1
    }
  }
}

type Ordering = { readonly groups: Groups; readonly random: Random }

/** How to draw: how many weights, which, and from which seed. */
export type Drawing = { readonly draws: number; readonly keep: DrawnWeights; readonly seed: number }

/** Weights drawn one after the other, for places in the stated order. */
function drawWeights(groups: Groups, size: number, { draws, keep, seed }: Drawing): Float64Array {
  const random = randomFrom(seed)
  const all = new Float64Array(draws * size)
  const sorted = new Float64Array(size)
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = all.subarray(draw * size, (draw + 1) * size)
    drawSimplex(drawn, random)
    if (keep === 'ordered') putInOrder(drawn, sorted, { groups, random })
  }
  return all
}

/** The last few lists of drawn weights: most plans share seed and order, and the same draws come of the same. */
const lately = new Map<string, Float64Array>()
const KEPT = 8

function drawnWeights(stated: readonly number[], drawing: Drawing): Float64Array {
  const groups = drawing.keep === 'ordered' ? groupsOf(stated) : []
  const { draws, keep, seed } = drawing
  const key = [seed, draws, keep, stated.length, JSON.stringify(groups)].join()
  const drawn = lately.get(key) ?? drawWeights(groups, stated.length, drawing)
  lately.delete(key)
  lately.set(key, drawn)
  const [oldest] = lately.keys()
  if (lately.size > KEPT && oldest !== undefined) lately.delete(oldest)
  return drawn
}

/**
 * First-rank acceptability (stochastic multicriteria acceptability analysis, Lahdelma and others 1998): in which share
 * of drawn weights each alternative comes first, in the order given. Draws with a tie count for the earlier one.
 */
export function acceptabilityOf(
  alternatives: readonly Ranked[],
  weights: Weights,
  drawing: Drawing,
): readonly number[] {
  const ids = Object.keys(weights)
  const all = drawnWeights(
    ids.map((id) => weights[id] ?? 0),
    drawing,
  )
  const levels = alternatives.map((one) => Float64Array.from(ids, (id) => one.levels[id] ?? 0))
  const wins = alternatives.map(() => 0)
  for (let start = 0; start < all.length; start += ids.length) {
    const winner = bestUnder(all, start, levels)
    if (winner >= 0) wins[winner] = (wins[winner] ?? 0) + 1
  }
  return wins.map((count) => count / drawing.draws)
}

/** The place of the list of levels with the highest value under the weights that start there; -1: there is none. */
function bestUnder(all: Float64Array, start: number, levels: readonly Float64Array[]): number {
  let best = Number.NEGATIVE_INFINITY
  let winner = -1
  for (let at = 0; at < levels.length; at += 1) {
    const own = levels[at] ?? all
    let value = 0
    for (let k = 0; k < own.length; k += 1) value += (all[start + k] ?? 0) * (own[k] ?? 0)
    if (value > best) {
      best = value
      winner = at
    }
  }
  return winner
}
