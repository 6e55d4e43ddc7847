'use client'

import classes from '#app/_parts/line-behind.module.css'
import { LineSums } from '#app/_parts/line-sums.tsx'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE, UNPRICED_SENTENCES } from '#app/_text/evidence.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { explainLine } from '#lib/report/line-explanation.ts'
import { FinanceLineDetail } from './finance-line-detail.tsx'
import { LineInputs } from './line-inputs.tsx'
import { LinePriceDetail } from './line-price-detail.tsx'

type Props = {
  readonly line: CostLine
  /** The plan the line is of, where it is not the one on the screen. */
  readonly plan?: Plan
}

/** Everything behind one line: the formula, the same with numbers in, where each number is from, and the price. */
export function LineDetail({ line, plan }: Props) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const sums = explainLine(line)
  if (line.kind === 'percentage') return <FinanceLineDetail line={line} />
  const formula = catalog.formulas.find((one) => one.id === line.id)
  return (
    <div className={classes.detail}>
      {sums.quantity === null ? (
        <p>{sums.formula === '' ? EVIDENCE.noFormula : <code>{sums.formula}</code>}</p>
      ) : (
        <LineSums {...sums} />
      )}
      {formula ? <LineInputs line={line} formula={formula} plan={plan ?? evaluated.plan} catalog={catalog} /> : null}
      <h5>{EVIDENCE.price}</h5>
      {line.status === 'priced' ? <LinePriceDetail line={line} /> : <p>{UNPRICED_SENTENCES[line.reason]}</p>}
    </div>
  )
}
