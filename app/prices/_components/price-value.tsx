import Link from 'next/link'
import type { PricePage } from '#app/_server/price-page.ts'
import { moveText } from '#app/_text/price-move.ts'
import { PRICE, PRICES } from '#app/_text/prices.ts'
import { unitWords } from '#app/_text/units.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import { percentText } from '#lib/report/percent-text.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import { lowestOf } from './price-lines.ts'
import classes from './price-value.module.css'

/** How much more than its EC2 twin the price is, where there is one. */
function OverTwin({ premium }: Pick<PricePage, 'premium'>) {
  if (premium?.kind !== 'premium') return null
  const { twin, over } = premium
  const name = twin.attributes.instanceType ?? twin.item
  return (
    <p className={classes.over}>
      <Link href={priceAddress(twin.regionCode, twin.item, twin.attributes)}>
        {PRICE.overTwinText(percentText(over), `EC2 ${name}`, formatUnitPrice(twin.tiers[0].usd))}
      </Link>
    </p>
  )
}

/** The price itself, large; or that there is none here, and why. */
export function PriceValue({ found, item, premium, move }: Pick<PricePage, 'found' | 'item' | 'premium' | 'move'>) {
  if (found.kind !== 'found')
    return (
      <div className={classes.card}>
        <p className={classes.none}>{PRICE.unpriced}</p>
        <p className={classes.why}>{PRICE.reasons[found.kind]}</p>
      </div>
    )
  const { tiers, origin } = found.row
  const [first] = tiers
  const meaning = PRICE.confidence[first.confidence]
  return (
    <div className={classes.card}>
      <p className={classes.value}>
        {tiers.length === 1
          ? formatUnitPrice(first.usd)
          : PRICES.tiersFrom(tiers.length, formatUnitPrice(lowestOf(tiers).usd))}
        <span className={classes.unit}>{PRICE.perUnit(unitWords(item.unit, 1))}</span>
      </p>
      <p className={classes.marks}>
        {[PRICE.origins[origin], PRICE.confidenceWord(first.confidence)].join(', ')}
        {meaning === undefined ? '' : `: ${meaning}`}
      </p>
      {move === null ? null : <p className={classes.moved}>{moveText(move)}</p>}
      <OverTwin premium={premium} />
    </div>
  )
}
