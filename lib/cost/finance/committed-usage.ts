import { isAwsUsage, isPriced, type PricedCostLine } from '#lib/cost/finance/bill-parts.ts'
import type { CommittedRate, CommittedShare, MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import { type CostLine, isTakenOff } from '#lib/cost/stack-lines.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import { type Decimal, decimalFrom, subtractDecimal } from '#lib/units/decimal.ts'
import { compareUsd, NO_USD, scaleUsd, subtractUsd, type Usd, usdFrom } from '#lib/units/usd.ts'

/** Why a commitment lowers no cost of a line that it might cover. */
export const NOT_COVERED_REASONS = ['no-rate', 'not-always-on', 'own-price', 'disputed', 'rate-not-lower'] as const
export type NotCoveredReason = (typeof NOT_COVERED_REASONS)[number]

/** What a commitment does to a line: the rate that holds, and what it saves in USD a month; or why nothing. */
export type CommittedUse =
  | { readonly kind: 'covered'; readonly rate: CommittedRate; readonly saving: Usd }
  | { readonly kind: 'not-covered'; readonly reason: NotCoveredReason }

/** 1 − share, exact. */
export const restOf = (share: number): Decimal => subtractDecimal(decimalFrom(1), decimalFrom(share))

/** The one rate for the line's item and attributes in the region; undefined where none, or more than one, was read. */
function rateFor({ item, attributes }: CostLine, { commitment }: CommittedShare, regionCode: string) {
  if (item === null) return undefined
  const key = priceKey(item, attributes)
  const found = commitment.rates.filter(
    (rate) => rate.regionCode === regionCode && priceKey(rate.item, rate.attributes) === key,
  )
  return found.length === 1 ? found[0] : undefined
}

/**
 * What the covered share of a line costs less, in USD a month: its contracted cost minus the same hours at the rate. No
 * discount on top of the rate is assumed; a rate that is not lower saves nothing.
 */
function savingOf(line: PricedCostLine, rate: CommittedRate, [share, terms]: readonly [number, MoneyTerms]): Usd {
  const contracted = scaleUsd(usdFrom(line.cost), restOf(terms.enterpriseDiscount))
  const committed = scaleUsd(usdFrom(rate.usd), decimalFrom(line.quantity ?? 0))
  return scaleUsd(subtractUsd(contracted, committed), decimalFrom(share))
}

/**
 * What a commitment does to a line; undefined for lines it has nothing to do with. Only what runs every hour of the month
 * is covered: a promise is made by the hour, and jobs leave hours unused. A line that several tiers bear has no one price to
 * lower, and a spot discount is no use of anything.
 */
export function committedUse(line: CostLine, taken: CommittedShare, terms: MoneyTerms): CommittedUse | undefined {
  const { covers, disputed } = taken.commitment
  if (!isAwsUsage(line) || isTakenOff(line) || !isPriced(line) || line.item === null) return undefined
  if (disputed.includes(line.item)) return { kind: 'not-covered', reason: 'disputed' }
  if (!covers.includes(line.item)) return undefined
  if (line.price.origin === 'override') return { kind: 'not-covered', reason: 'own-price' }
  if (!line.from.includes(terms.alwaysOn)) return { kind: 'not-covered', reason: 'not-always-on' }
  const rate = line.unitPrice === null ? undefined : rateFor(line, taken, terms.regionCode)
  if (!rate) return { kind: 'not-covered', reason: 'no-rate' }
  const saving = savingOf(line, rate, [taken.share, terms])
  return compareUsd(saving, NO_USD) > 0
    ? { kind: 'covered', rate, saving }
    : { kind: 'not-covered', reason: 'rate-not-lower' }
}

/** A line of a bill that a commitment of the plan leaves at its price, and why. */
export type NotCovered = { readonly commitment: string; readonly line: string; readonly reason: NotCoveredReason }

/** Every line that a commitment might cover and does not, so that nobody takes it for discounted. */
export function notCovered(lines: readonly CostLine[], terms: MoneyTerms): readonly NotCovered[] {
  return terms.commitments.flatMap((taken) =>
    lines.flatMap((line): NotCovered[] => {
      const use = committedUse(line, taken, terms)
      if (use?.kind !== 'not-covered') return []
      return [{ commitment: taken.commitment.id, line: line.id, reason: use.reason }]
    }),
  )
}
