import type { PriceQuery } from '#lib/pricing/find-price.ts'
import { type Attributes, priceKey } from '#lib/pricing/price-item.ts'
import { isSamePrice } from '#lib/pricing/price-moves.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import type { Unit } from '#lib/units/quantity.ts'
import { changeRatio, type Ratio } from '#lib/units/ratio.ts'

type Stated = { readonly unit: Unit; readonly tiers: PriceRow['tiers'] }

/** A reading that a newer snapshot took the place of, with the day it did. */
export type ReplacedReading = Stated & {
  readonly item: string
  readonly attributes: Attributes
  readonly replacedOn: string
}

/** A price as AWS answered it, with the instants (ISO 8601) it was first and last seen. */
export type SeenReading = Stated & { readonly firstSeen: string; readonly lastSeen: string }

/** How long a reading held, in days: `since` is null where nobody saw it begin. */
export type Held =
  | { readonly kind: 'in-force'; readonly since: string | null }
  | { readonly kind: 'in-snapshot' }
  | { readonly kind: 'seen'; readonly from: string; readonly to: string }
  | { readonly kind: 'replaced'; readonly on: string }

/**
 * A price as it stood. `change` is against the reading before, where both have one tier and one unit; null where there
 * is none before, or no single figure says it.
 */
export type Reading = Stated & { readonly held: Held; readonly change: Ratio | null }

/** What is known of a price besides the one in force. */
export type KnownReadings = {
  /** The snapshot's own, where it is not the one in force. */
  readonly snapshot: PriceRow | undefined
  readonly replaced: readonly ReplacedReading[]
  /** What AWS answered, oldest first. */
  readonly seen: readonly SeenReading[]
}

type Past = { readonly stated: Stated; readonly held: Held; readonly lastDay: string }

function changeFrom(before: Stated | undefined, after: Stated): Ratio | null {
  if (!before || before.unit !== after.unit || before.tiers.length > 1 || after.tiers.length > 1) return null
  return changeRatio(decimalFrom(before.tiers[0].usd), decimalFrom(after.tiers[0].usd)) ?? null
}

const dayOf = (instant: string): string => instant.slice(0, 10)
const lastRead = ({ tiers }: Stated): string =>
  tiers
    .map(({ readOn }) => readOn ?? '')
    .toSorted()
    .at(-1) ?? ''

function pastOf(query: PriceQuery, { snapshot, replaced, seen }: KnownReadings): readonly Past[] {
  const key = priceKey(query.item, query.attributes)
  const past: readonly Past[] = [
    ...(snapshot ? [{ stated: snapshot, held: { kind: 'in-snapshot' } as const, lastDay: lastRead(snapshot) }] : []),
    ...seen.toReversed().map((stated) => {
      const [from, to] = [dayOf(stated.firstSeen), dayOf(stated.lastSeen)]
      return { stated, held: { kind: 'seen', from, to } as const, lastDay: to }
    }),
    ...replaced
      .filter((one) => priceKey(one.item, one.attributes) === key)
      .map((stated) => {
        const on = stated.replacedOn
        return { stated, held: { kind: 'replaced', on } as const, lastDay: on }
      }),
  ]
  return past.toSorted((a, b) => (a.lastDay < b.lastDay ? 1 : a.lastDay > b.lastDay ? -1 : 0))
}

/**
 * The readings of one price: the one in force first, then what the snapshots said and what AWS answered, newest first;
 * empty when it was never read.
 */
export function priceHistory(
  query: PriceQuery,
  current: PriceRow | undefined,
  known: KnownReadings,
): readonly Reading[] {
  const newest = known.seen.at(-1)
  const inForce = current?.origin === 'live' && newest && isSamePrice(newest, current) ? newest : undefined
  const since = inForce ? dayOf(inForce.firstSeen) : null
  const past = pastOf(query, { ...known, seen: known.seen.filter((one) => one !== inForce) })
  const all = [...(current ? [{ stated: current, held: { kind: 'in-force', since } as const }] : []), ...past]
  return all.map(({ stated, held }, at) => {
    const { unit, tiers } = stated
    return { unit, tiers, held, change: changeFrom(all[at + 1]?.stated, stated) }
  })
}
