'use client'

import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE, UNPRICED_SENTENCES } from '#app/_text/evidence.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { explainLine } from '#lib/report/line-explanation.ts'
import classes from './line-detail.module.css'
import { LineInputs } from './line-inputs.tsx'
import { LinePriceDetail } from './line-price-detail.tsx'

/** Everything behind one line: the formula, the same with numbers in, where each number is from, and the price. */
export function LineDetail({ line }: { readonly line: CostLine }) {
  const { catalog, evaluated } = usePlanRoom()
  const sums = explainLine(line)
  const formula = catalog.formulas.find((one) => one.id === line.id)
  return (
    <div className={classes.detail}>
      {sums.quantity === null ? (
        <p>{sums.formula === '' ? EVIDENCE.noFormula : <code>{sums.formula}</code>}</p>
      ) : (
        <p className={classes.sums}>
          <code>{sums.formula}</code>
          <code>{sums.quantity}</code>
          {sums.cost === null ? null : <code>{sums.cost}</code>}
        </p>
      )}
      {formula ? <LineInputs line={line} formula={formula} plan={evaluated.plan} catalog={catalog} /> : null}
      <h5>{EVIDENCE.price}</h5>
      {line.status === 'priced' ? <LinePriceDetail line={line} /> : <p>{UNPRICED_SENTENCES[line.reason]}</p>}
    </div>
  )
}
