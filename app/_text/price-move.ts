import { EVIDENCE } from '#app/_text/evidence.ts'
import { unitWords } from '#app/_text/units.ts'
import { hasSameBorders, type PriceMove, type SaidPrice } from '#lib/pricing/price-moves.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'

const endText = (end: string): string => (end === 'Inf' ? 'and above' : `to ${numberText(Number(end))}`)

function amountsText({ tiers }: SaidPrice, withBorders: boolean): string {
  const amounts = tiers.map(({ beginRange, endRange, usd }) =>
    withBorders
      ? `${numberText(Number(beginRange))} ${endText(endRange)}: ${formatUnitPrice(usd)}`
      : formatUnitPrice(usd),
  )
  return amounts.join(withBorders ? '; ' : ', ')
}

/** What a price was in the snapshot and is now: amounts, with the borders of tiers and the unit where they moved too. */
export function moveText({ before, after }: Pick<PriceMove, 'before' | 'after'>): string {
  if (!before) return EVIDENCE.movedNew
  const withBorders = !hasSameBorders(before, after)
  const text = (price: SaidPrice) => {
    const amounts = amountsText(price, withBorders)
    return before.unit === after.unit ? amounts : `${amounts} per ${unitWords(price.unit, 1)}`
  }
  return EVIDENCE.movedFrom(text(before), text(after))
}
