import { findPrice, type PriceLookup } from '#lib/pricing/find-price.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { daysApart } from '#lib/units/day-number.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { changeRatio, compareRatio, type Ratio } from '#lib/units/ratio.ts'

const TWIN_ITEM = 'ec2.instance'
const INSTANCE_ITEM = /^sagemaker\.([a-z]+)-instance$/
const ML_TYPE = /^ml\.(.+)$/

/**
 * What a SageMaker instance costs over the EC2 instance of the same size. `several-prices`: one of the two has more
 * than one price, so that no single percentage is true. `daysApart`: how far the two readings lie from each other.
 */
export type Premium =
  | { readonly kind: 'no-price' }
  | { readonly kind: 'several-prices' }
  | { readonly kind: 'no-twin'; readonly price: PriceRow }
  | {
      readonly kind: 'premium'
      readonly price: PriceRow
      readonly twin: PriceRow
      readonly over: Ratio
      readonly daysApart: number | undefined
    }

/** A SageMaker instance type with its EC2 twin and what each component of SageMaker asks over it. */
export type PremiumRow = {
  readonly instanceType: string
  readonly twinType: string
  readonly twin: PriceRow | undefined
  readonly premiums: Readonly<Record<string, Premium>>
}

/** The component of SageMaker that an item prices by instance hours (`hosting`); undefined for any other item. */
export const componentOf = (item: string): string | undefined => INSTANCE_ITEM.exec(item)?.[1]

/** What `ec2.instance` calls the same machine: `ml.m5.xlarge` is `m5.xlarge`; undefined for another kind of name. */
export const twinTypeOf = (instanceType: string): string | undefined => ML_TYPE.exec(instanceType)?.[1]

const rowOf = (found: PriceLookup): PriceRow | undefined => (found.kind === 'found' ? found.row : undefined)

function premiumOf(found: PriceLookup, twinFound: PriceLookup): Premium {
  if (found.kind === 'ambiguous' || twinFound.kind === 'ambiguous') return { kind: 'several-prices' }
  const [price, twin] = [rowOf(found), rowOf(twinFound)]
  if (!price) return { kind: 'no-price' }
  if (!twin) return { kind: 'no-twin', price }
  const over = changeRatio(decimalFrom(twin.tiers[0].usd), decimalFrom(price.tiers[0].usd))
  if (!over || price.tiers.length > 1 || twin.tiers.length > 1) return { kind: 'several-prices' }
  return { kind: 'premium', price, twin, over, daysApart: daysApart(price.tiers[0].readOn, twin.tiers[0].readOn) }
}

/** The premium of one SageMaker price over its twin in the same sheet. */
export function premiumIn(sheet: PriceSheet, item: string, instanceType: string): Premium {
  const twinType = twinTypeOf(instanceType) ?? instanceType
  return premiumOf(
    findPrice(sheet, { item, attributes: { instanceType } }),
    findPrice(sheet, { item: TWIN_ITEM, attributes: { instanceType: twinType } }),
  )
}

/** Every `ml.X` the sheet prices in any component, beside its twin, in the order of the sheet. */
export function premiumsOf(sheet: PriceSheet, items: readonly string[]): readonly PremiumRow[] {
  const byInstance = items.filter((item) => componentOf(item) !== undefined)
  const sold = sheet.rows.flatMap(({ item, attributes }) =>
    byInstance.includes(item) ? [attributes.instanceType] : [],
  )
  return [...new Set(sold)].flatMap((instanceType): PremiumRow[] => {
    const twinType = instanceType && twinTypeOf(instanceType)
    if (!instanceType || !twinType) return []
    const premiums = byInstance.map((item) => [componentOf(item), premiumIn(sheet, item, instanceType)])
    const twin = rowOf(findPrice(sheet, { item: TWIN_ITEM, attributes: { instanceType: twinType } }))
    return [{ instanceType, twinType, twin, premiums: Object.fromEntries(premiums) }]
  })
}

/** From the lowest to the highest of some premiums, and how many; null when there is none to speak of. */
export type PremiumRange = { readonly lowest: Ratio; readonly highest: Ratio; readonly pairs: number }

/** The range of the premiums; an average would say nothing, and of nothing there is none. */
export function rangeOf(premiums: readonly Premium[]): PremiumRange | null {
  const ratios = premiums.flatMap((one) => (one.kind === 'premium' ? [one.over] : [])).toSorted(compareRatio)
  const [lowest, highest] = [ratios.at(0), ratios.at(-1)]
  return lowest && highest ? { lowest, highest, pairs: ratios.length } : null
}
