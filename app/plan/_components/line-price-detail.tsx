import Link from 'next/link'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { moveText } from '#app/_text/price-move.ts'
import { amountText, unitWords } from '#app/_text/units.ts'
import type { LinePrice } from '#lib/cost/cost-line.ts'
import type { CostLine, FactPrice } from '#lib/cost/stack-lines.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import { moveOf } from '#lib/pricing/price-moves.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import classes from './line-detail.module.css'

type Priced = Extract<CostLine, { status: 'priced' }>

function awsIdentity(price: LinePrice): string {
  const parts = [
    price.sku === null ? null : `${EVIDENCE.sku} ${price.sku}`,
    price.rateCode === null ? null : `${EVIDENCE.rateCode} ${price.rateCode}`,
    price.usageType === null ? null : `${EVIDENCE.usageType} ${price.usageType}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? EVIDENCE.noSku : parts.join(', ')
}

const originWord = ({ origin }: LinePrice | FactPrice): string =>
  origin === 'snapshot' || origin === 'live' || origin === 'override' ? EVIDENCE[origin] : EVIDENCE.fact

function datesOf(price: LinePrice | FactPrice): string {
  const published = 'publishedOn' in price && price.publishedOn ? [EVIDENCE.publishedOn(price.publishedOn)] : []
  return [...published, ...(price.readOn ? [EVIDENCE.readOn(price.readOn)] : [])].join(', ')
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

/** A text that leads to the page of the line's price; one that is no AWS price has none. */
function PriceLink({ line: { price, item, attributes }, text }: { readonly line: Priced; readonly text: string }) {
  if (item === null || !('sku' in price)) return text
  return (
    <Link href={priceAddress(price.regionCode, item, attributes)} prefetch={false}>
      {text}
    </Link>
  )
}

/** What the snapshot says, when AWS says otherwise now. */
function Moved({ item, attributes }: Priced) {
  const { prices } = usePlanRoom()
  if (item === null || prices.kind !== 'ready') return null
  const move = moveOf(prices.sheet.moves, { item, attributes })
  if (!move) return null
  return <p className={classes.moved}>{moveText(move)}</p>
}

/** The price of a line: what it is a price of, SKU or usage type as read, region, dates, source, how sure. */
export function LinePriceDetail({ line }: { readonly line: Priced }) {
  const { price, item, attributes } = line
  const aws = 'sku' in price ? price : null
  const named = [item, ...Object.values(attributes)].filter(Boolean).join(' ')
  return (
    <>
      <p>
        {line.unitPrice === null ? null : (
          <>
            <PriceLink line={line} text={`${formatUnitPrice(line.unitPrice)} per ${unitWords(line.unit, 1)}`} />
            {'. '}
          </>
        )}
        {aws ? (
          <>
            {line.unitPrice === null ? <PriceLink line={line} text={named} /> : named}
            {`, ${aws.regionCode}: ${awsIdentity(aws)}. `}
          </>
        ) : null}
        <span className={classes.source}>
          {[originWord(price), datesOf(price), EVIDENCE.confidence(price.confidence)].filter(Boolean).join(', ')}.{' '}
          {price.source}
        </span>
      </p>
      <Moved {...line} />
      <Tiers line={line} />
    </>
  )
}
