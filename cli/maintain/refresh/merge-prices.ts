import type { PriceFile, PriceFileRow, PriceFileTier } from '#lib/catalog/price-files.ts'
import type { OfferPrices } from '#lib/pricing/aws/bulk/read-offer.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceTier } from '#lib/pricing/price-sheet.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import { type IsoDate, isIsoDate } from '#lib/units/iso-date.ts'

/** What became of one price of the sheet. */
export type Change =
  | { readonly kind: 'same' | 'changed'; readonly old: PriceFileRow; readonly now: PriceFileRow }
  | { readonly kind: 'new'; readonly now: PriceFileRow }
  | { readonly kind: 'kept'; readonly old: PriceFileRow; readonly fault: PriceListFault | undefined }

/** A price file brought up to date, and what became of each price. */
export type Merged = {
  readonly old: PriceFile | undefined
  readonly file: PriceFile
  readonly changes: readonly Change[]
  readonly faults: readonly PriceListFault[]
  readonly publishedOn: IsoDate | null
}

const keyOf = ({ item, attributes }: Pick<PriceFileRow, 'item' | 'attributes'>): string => priceKey(item, attributes)

const dayOf = (text: string | null): IsoDate | null => (text !== null && isIsoDate(text) ? text : null)

const sameNumber = (a: string, b: string): boolean =>
  a === b || (a !== 'Inf' && b !== 'Inf' && compareDecimal(decimalFrom(a), decimalFrom(b)) === 0)

const sameTier = (a: PriceFileTier, b: PriceFileTier | undefined): boolean =>
  b !== undefined &&
  sameNumber(a.beginRange, b.beginRange) &&
  sameNumber(a.endRange, b.endRange) &&
  sameNumber(a.usd, b.usd)

export const sameTiers = (a: readonly PriceFileTier[], b: readonly PriceFileTier[]): boolean =>
  a.length === b.length && a.every((tier, at) => sameTier(tier, b[at]))

/** A price of the offer file as the snapshot keeps it, with AWS's own words for the unit and the operation. */
function fileRow({ item, attributes, unit, tiers }: PriceRow, { products }: OfferPrices): PriceFileRow {
  const tierOf = (tier: PriceTier): PriceFileTier => {
    const product = tier.sku === null ? undefined : products.get(tier.sku)
    const dimensions = product?.onDemand.flatMap((term) => term.dimensions) ?? []
    return {
      beginRange: tier.beginRange,
      endRange: tier.endRange,
      usd: tier.usd,
      quotedUsd: tier.usd,
      quotedPer: '1',
      quotedUnit: dimensions.find(({ rateCode }) => rateCode === tier.rateCode)?.unit ?? unit,
      usageType: tier.usageType,
      operation: product?.attributes.operation ?? null,
      sku: tier.sku,
      rateCode: tier.rateCode,
      effectiveDate: dayOf(tier.effectiveDate),
      publishedOn: dayOf(tier.publishedOn),
      readOn: dayOf(tier.readOn),
      readOnPrecision: 'day',
      source: tier.source,
      agreeingSources: null,
      confidence: 'high',
      derived: null,
      note: null,
    }
  }
  return { item, attributes: { ...attributes }, unit, tiers: tiers.map(tierOf) }
}

function changeOf(
  old: PriceFileRow,
  now: PriceFileRow | undefined,
  faults: ReadonlyMap<string, PriceListFault>,
): Change {
  if (!now) return { kind: 'kept', old, fault: faults.get(keyOf(old)) }
  return { kind: sameTiers(old.tiers, now.tiers) ? 'same' : 'changed', old, now }
}

const inOrder = (a: { item: string; attributes: object }, b: typeof a): number => {
  const [left, right] = [a, b].map(({ item, attributes }) => item + JSON.stringify(attributes))
  return (left ?? '') < (right ?? '') ? -1 : 1
}

/**
 * Puts the prices of an offer file in place of the old ones. A price that changed is kept under `replaced`; one that
 * the offer file does not give stays as it was read before.
 */
export function mergePrices(
  old: PriceFile | undefined,
  found: OfferPrices,
  at: { readonly serviceCode: string; readonly regionCode: string; readonly today: IsoDate },
): Merged {
  const rows = new Map(found.rows.map((row) => [keyOf(row), fileRow(row, found)]))
  const faults = new Map(found.faults.map((one) => [keyOf(one), one]))
  const before = old?.rows ?? []
  const known = new Set(before.map(keyOf))
  const changes = [
    ...before.map((row) => changeOf(row, rows.get(keyOf(row)), faults)),
    ...Array.from(rows)
      .filter(([key]) => !known.has(key))
      .map(([, now]): Change => ({ kind: 'new', now })),
  ]
  const replaced = changes.flatMap((one) => (one.kind === 'changed' ? [{ ...one.old, replacedOn: at.today }] : []))
  const file: PriceFile = {
    serviceCode: at.serviceCode,
    regionCode: at.regionCode,
    currency: 'USD',
    rows: changes.map((one) => (one.kind === 'kept' ? one.old : one.now)).toSorted(inOrder),
    replaced: [...replaced, ...(old?.replaced ?? [])],
  }
  const publishedOn = dayOf(found.head.publicationDate?.slice(0, 10) ?? null)
  return { old, file, changes, faults: found.faults, publishedOn }
}
