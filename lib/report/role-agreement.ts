import type { Ranking } from '#lib/plan/evaluation.ts'

type Role = Ranking['roles'][number]
type Placed = Role['order'][number]

const keyOf = ({ platform, variant, title }: Placed): string => `${platform}/${variant}/${title}`

/** The place of an alternative in an order, from 1; null where it is not in it. */
export function placeIn(order: readonly Placed[], one: Placed): number | null {
  const at = order.findIndex((other) => keyOf(other) === keyOf(one))
  return at < 0 ? null : at + 1
}

/** How far the roles agree on an order: what most put first, how many do, and Kendall's W (1 for one order, 0 for none). */
export type RoleAgreement = {
  readonly first: Placed
  readonly count: number
  readonly roles: number
  /** Null where there is nothing to put in order. */
  readonly concordance: number | null
}

function concordanceOf(roles: readonly Role[]): number | null {
  const all = roles[0]?.order ?? []
  const [m, n] = [roles.length, all.length]
  if (m < 2 || n < 2) return null
  const sums = all.map((one) => roles.reduce((sum, { order }) => sum + (placeIn(order, one) ?? n), 0))
  const mean = (m * (n + 1)) / 2
  const spread = sums.reduce((sum, one) => sum + (one - mean) ** 2, 0)
  return (12 * spread) / (m ** 2 * (n ** 3 - n))
}

/** How far the roles agree; null where none has an order. */
export function roleAgreement(roles: readonly Role[]): RoleAgreement | null {
  const firsts = roles.flatMap(({ order: [first] }) => first ?? [])
  const counts = Map.groupBy(firsts, keyOf)
  const [most] = [...counts.values()].toSorted((one, other) => other.length - one.length)
  const [first] = most ?? []
  if (!most || !first) return null
  return { first, count: most.length, roles: roles.length, concordance: concordanceOf(roles) }
}
