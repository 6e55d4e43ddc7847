import type { Policy } from '#lib/decision/policy.ts'
import type { PerCriterion, Weights } from '#lib/decision/value-model.ts'

/** Where weights come from: the policy, a mix of its roles, or the plan's own numbers. */
export type WeightsFrom = 'default' | 'roles' | 'plan'

/** Scaled to sum to 1; null when nothing weighs anything. */
export function normalised(weights: PerCriterion): Weights | null {
  const sum = Object.values(weights).reduce((total, one) => total + one, 0)
  if (!(sum > 0)) return null
  return Object.fromEntries(Object.entries(weights).map(([id, one]) => [id, one / sum]))
}

/** The policy's own weights, for every criterion. */
export function defaultWeights({ criteria, weightSets }: Policy): Weights {
  const [first] = weightSets
  return Object.fromEntries(criteria.map(({ id }) => [id, first?.weights[id] ?? 0]))
}

/** The weights of the roles, mixed by these shares; roles nobody knows count for nothing. */
function mixOf(shares: Readonly<Record<string, number>>, { criteria, weightSets }: Policy): Weights | null {
  const mixed = criteria.map(({ id }): [string, number] => [
    id,
    weightSets.reduce((sum, set) => sum + (shares[set.id] ?? 0) * (set.weights[id] ?? 0), 0),
  ])
  return normalised(Object.fromEntries(mixed))
}

/**
 * The weights in force: the plan's own for the criteria it names (swing weights, on any scale), the default or the mix
 * of roles for the others, scaled to sum to 1. Weights that are all zero count as none given.
 */
export function weightsFor(
  own: PerCriterion | undefined,
  shares: Readonly<Record<string, number>> | undefined,
  policy: Policy,
): { readonly weights: Weights; readonly from: WeightsFrom } {
  const mix = shares && mixOf(shares, policy)
  const base = mix ?? defaultWeights(policy)
  const given = own && Object.keys(own).length > 0 ? normalised({ ...base, ...own }) : null
  if (given) return { weights: given, from: 'plan' }
  return { weights: base, from: mix ? 'roles' : 'default' }
}

/** Rank-order centroid weights for `count` criteria, the most important first (Barron and Barrett 1996). */
export const rankOrderCentroid = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => {
    const rest = Array.from({ length: count - at }, (_one, more) => 1 / (at + more + 1))
    return rest.reduce((sum, one) => sum + one, 0) / count
  })
