import type { PerCriterion, Weights } from '#lib/decision/value-model.ts'
import { stackValue } from '#lib/decision/value-model.ts'

/** An alternative to be ranked: its name, and its level from 0 to 100 on each criterion. */
export type Ranked = { readonly name: string; readonly levels: PerCriterion }

/** An alternative in its place. */
export type Placed<Of extends Ranked = Ranked> = { readonly alternative: Of; readonly value: number }

/** By value, best first; equal values keep the order they came in. Each value stands for itself: nobody's moves another's. */
export const rankBy = <Of extends Ranked>(alternatives: readonly Of[], weights: Weights): readonly Placed<Of>[] =>
  alternatives
    .map((alternative) => ({ alternative, value: stackValue(alternative.levels, weights) }))
    .toSorted((one, other) => other.value - one.value)

/** How far the winner is ahead of the second, in points of value; null when it is alone. */
export function leadOf([first, second]: readonly Placed[]): number | null {
  return first && second ? first.value - second.value : null
}
