'use client'

import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { FINANCE } from '#app/_text/finance.ts'
import { amountText } from '#app/_text/units.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { moveOf } from '#lib/pricing/price-moves.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import classes from './bill-line.module.css'
import { LineDetail } from './line-detail.tsx'

function shortSum(line: CostLine): string {
  if (line.kind === 'percentage') return line.partial ? FINANCE.partialShort : ''
  if (line.quantity === null) return ''
  const quantity = amountText(line.quantity, line.unit)
  return line.status === 'priced' && line.unitPrice !== null
    ? `${quantity} at ${formatUnitPrice(line.unitPrice)}`
    : quantity
}

/** One line of a bill; it opens to the formula, the numbers and the price behind it. */
export function BillLine({ line }: { readonly line: CostLine }) {
  const priced = line.status === 'priced'
  const { prices } = usePlanRoom()
  const { item, attributes } = line
  const moved = item !== null && prices.kind === 'ready' && moveOf(prices.sheet.moves, { item, attributes })
  return (
    <li className={classes.line}>
      <details>
        <summary className={classes.summary}>
          <span className={classes.title}>
            {line.title}
            <span className={classes.sum}>
              {shortSum(line)}
              {moved ? <span className={classes.moved}>{EVIDENCE.moved}</span> : null}
            </span>
          </span>
          <span className={priced ? classes.cost : classes.unpriced}>
            {priced ? formatUsd(line.cost) : EVIDENCE.unpriced}
          </span>
        </summary>
        <LineDetail line={line} />
      </details>
    </li>
  )
}
