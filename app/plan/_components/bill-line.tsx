'use client'

import { LineRow } from '#app/_parts/line-row.tsx'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { FINANCE } from '#app/_text/finance.ts'
import { amountText } from '#app/_text/units.ts'
import { type CostLine, isMoneyTerm } from '#lib/cost/stack-lines.ts'
import { moveOf } from '#lib/pricing/price-moves.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import { LineDetail } from './line-detail.tsx'

function shortSum(line: CostLine): string {
  if (isMoneyTerm(line)) return line.partial ? FINANCE.partialShort : ''
  if (line.quantity === null) return ''
  const quantity = amountText(line.quantity, line.unit)
  return line.status === 'priced' && line.unitPrice !== null
    ? EVIDENCE.at(quantity, formatUnitPrice(line.unitPrice))
    : quantity
}

/** One line of a bill; it opens to the formula, the numbers and the price behind it. */
export function BillLine({ line }: { readonly line: CostLine }) {
  const { prices } = usePlanRoom()
  const { item, attributes, title } = line
  const isMoved = item !== null && prices.kind === 'ready' && moveOf(prices.sheet.moves, { item, attributes })
  return (
    <LineRow
      title={title}
      sum={shortSum(line)}
      mark={isMoved ? EVIDENCE.moved : null}
      cost={line.status === 'priced' ? formatUsd(line.cost) : null}
    >
      <LineDetail line={line} />
    </LineRow>
  )
}
