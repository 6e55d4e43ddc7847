import Link from 'next/link'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { amountText, unitWords } from '#app/_text/units.ts'
import type { LinePrice, LineTier } from '#lib/cost/cost-line.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { numberText } from '#lib/report/number-text.ts'
import { sourceUrl } from '#lib/report/source-url.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import type { Unit } from '#lib/units/quantity.ts'
import classes from './line-behind.module.css'

/** What a line says of its price, where that is the price of an item. */
type Priced = {
  readonly item: string | null
  readonly attributes: Attributes
  readonly unit: Unit
  readonly unitPrice: string | null
  readonly tiers: readonly LineTier[]
}

function identityOf({ sku, rateCode, usageType }: LinePrice): string {
  const parts = [
    sku === null ? [] : `${EVIDENCE.sku} ${sku}`,
    rateCode === null ? [] : `${EVIDENCE.rateCode} ${rateCode}`,
    usageType === null ? [] : `${EVIDENCE.usageType} ${usageType}`,
  ].flat()
  return parts.length === 0 ? EVIDENCE.noSku : parts.join(', ')
}

function SourceText({ text }: { readonly text: string }) {
  const url = sourceUrl(text)
  return url === null ? text : <a href={url}>{text}</a>
}

/** What each tier costs, where the quantity crosses one. */
export function Tiers({ line: { tiers, unit } }: { readonly line: Priced }) {
  if (tiers.length < 2) return null
  return (
    <ul className={classes.inputs}>
      {tiers.map((tier) => (
        <li key={tier.beginRange}>
          {EVIDENCE.tier} {EVIDENCE.tierRange(numberText(Number(tier.beginRange)), tier.endRange)}:{' '}
          {amountText(Number(tier.quantity), unit)} × {formatUnitPrice(tier.unitPrice)} = {formatUsd(tier.cost)}
        </li>
      ))}
    </ul>
  )
}

type Props = { readonly line: Priced; readonly price: LinePrice }

/** The price of an item: what it is a price of, SKU or usage type as read, region, dates, source, how sure. */
export function ItemPrice({ line: { item, attributes, unit, unitPrice }, price }: Props) {
  const named = [item, ...Object.values(attributes)].filter(Boolean).join(' ')
  const perUnit = unitPrice === null ? '' : `${formatUnitPrice(unitPrice)} per ${unitWords(unit, 1)}, `
  const dates = [
    price.publishedOn === null ? [] : EVIDENCE.publishedOn(price.publishedOn),
    price.readOn === null ? [] : EVIDENCE.readOn(price.readOn),
  ].flat()
  return (
    <p>
      <Link href={priceAddress(price.regionCode, item ?? '', attributes)} prefetch={false}>
        {perUnit}
        {named}
      </Link>
      , {price.regionCode}: {identityOf(price)}.
      <span className={classes.source}>
        {[EVIDENCE[price.origin], ...dates, EVIDENCE.confidence(price.confidence)].join(', ')}.{' '}
        <SourceText text={price.source} />
      </span>
    </p>
  )
}
