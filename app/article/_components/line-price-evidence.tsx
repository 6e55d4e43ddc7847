import Link from 'next/link'
import { FIGURE } from '#app/_text/article.ts'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { amountText, unitWords } from '#app/_text/units.ts'
import type { ArticleCostLine } from '#lib/cost/article-lines.ts'
import type { LinePrice } from '#lib/cost/cost-line.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import { numberText } from '#lib/report/number-text.ts'
import { sourceUrl } from '#lib/report/source-url.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import classes from './line-evidence.module.css'

type Priced = Extract<ArticleCostLine, { status: 'priced' }>

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

function Tiers({ line }: { readonly line: Priced }) {
  if (line.tiers.length < 2) return null
  return (
    <ul className={classes.inputs}>
      {line.tiers.map((tier) => (
        <li key={tier.beginRange}>
          {EVIDENCE.tier} {EVIDENCE.tierRange(numberText(Number(tier.beginRange)), tier.endRange)}:{' '}
          {amountText(Number(tier.quantity), line.unit)} × {formatUnitPrice(tier.unitPrice)} = {formatUsd(tier.cost)}
        </li>
      ))}
    </ul>
  )
}

function ItemPrice({ line, price }: { readonly line: Priced; readonly price: LinePrice }) {
  const named = [line.item, ...Object.values(line.attributes)].filter(Boolean).join(' ')
  const perUnit = line.unitPrice === null ? '' : `${formatUnitPrice(line.unitPrice)} per ${unitWords(line.unit, 1)}, `
  const dates = [
    price.publishedOn === null ? [] : EVIDENCE.publishedOn(price.publishedOn),
    price.readOn === null ? [] : EVIDENCE.readOn(price.readOn),
  ].flat()
  return (
    <p>
      <Link href={priceAddress(price.regionCode, line.item ?? '', line.attributes)} prefetch={false}>
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

/** The price of a line: what it is a price of, SKU or usage type as read, dates and source; or the fact it rests on. */
export function LinePriceEvidence({ line }: { readonly line: Priced }) {
  const { price } = line
  if ('sku' in price)
    return (
      <>
        <ItemPrice line={line} price={price} />
        <Tiers line={line} />
      </>
    )
  return (
    <p>
      {price.origin === 'fact' ? FIGURE.origins.fact : FIGURE.stated}
      <span className={classes.source}>
        {price.url === null ? price.title : <a href={price.url}>{price.title}</a>}, {EVIDENCE.readOn(price.readOn)}
      </span>
    </p>
  )
}
