'use client'

import { EVIDENCE } from '#app/_text/evidence.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import classes from './bill-line.module.css'
import { LineDetail } from './line-detail.tsx'

function shortSum(line: CostLine): string {
  if (line.quantity === null) return ''
  const quantity = `${numberText(line.quantity)} ${line.unit}`
  return line.status === 'priced' && line.unitPrice !== null
    ? `${quantity} at ${formatUnitPrice(line.unitPrice)}`
    : quantity
}

/** One line of a bill; it opens to the formula, the numbers and the price behind it. */
export function BillLine({ line }: { readonly line: CostLine }) {
  const priced = line.status === 'priced'
  return (
    <li className={classes.line}>
      <details>
        <summary className={classes.summary}>
          <span className={classes.title}>
            {line.title}
            <span className={classes.sum}>{shortSum(line)}</span>
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
