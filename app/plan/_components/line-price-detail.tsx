import { ItemPrice, Tiers } from '#app/_parts/item-price.tsx'
import classes from '#app/_parts/line-behind.module.css'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { moveText } from '#app/_text/price-move.ts'
import { unitWords } from '#app/_text/units.ts'
import type { CostLine, FactPrice } from '#lib/cost/stack-lines.ts'
import { moveOf } from '#lib/pricing/price-moves.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'

type Priced = Extract<CostLine, { status: 'priced' }>

/** What the snapshot says, when AWS says otherwise now. */
function Moved({ item, attributes }: Priced) {
  const { prices } = usePlanRoom()
  if (item === null || prices.kind !== 'ready') return null
  const move = moveOf(prices.sheet.moves, { item, attributes })
  if (!move) return null
  return <p className={classes.moved}>{moveText(move)}</p>
}

type FactProps = { readonly line: Priced; readonly price: FactPrice }

function FactPriceText({ line: { unitPrice, unit }, price }: FactProps) {
  const words = [EVIDENCE.fact, ...(price.readOn ? [EVIDENCE.readOn(price.readOn)] : [])]
  return (
    <p>
      {unitPrice === null ? null : `${formatUnitPrice(unitPrice)} per ${unitWords(unit, 1)}. `}
      <span className={classes.source}>
        {[...words, EVIDENCE.confidence(price.confidence)].join(', ')}. {price.source}
      </span>
    </p>
  )
}

/** The price of a line: that of an item, or the fact it rests on. */
export function LinePriceDetail({ line }: { readonly line: Priced }) {
  const { price } = line
  return (
    <>
      {'sku' in price ? <ItemPrice line={line} price={price} /> : <FactPriceText line={line} price={price} />}
      <Moved {...line} />
      <Tiers line={line} />
    </>
  )
}
