'use client'

import classes from '#app/_parts/line-behind.module.css'
import { LineSums } from '#app/_parts/line-sums.tsx'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { EVIDENCE, UNPRICED_SENTENCES } from '#app/_text/evidence.ts'
import { type CostLine, isMoneyTerm, isTakenOff } from '#lib/cost/stack-lines.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { explainLine } from '#lib/report/line-explanation.ts'
import { lookedForIn, methodOf } from '#lib/report/line-source.ts'
import { FinanceLineDetail } from './finance-line-detail.tsx'
import { LineInputs } from './line-inputs.tsx'
import { LinePriceDetail } from './line-price-detail.tsx'
import { LineSource } from './line-source.tsx'

type Props = {
  readonly line: CostLine
  /** The plan the line is of, where it is not the one on the screen. */
  readonly plan?: Plan
}

/** The sums of a line; where there are none, its formula; where there is no way to work it out, that. */
function Sums({ line }: Pick<Props, 'line'>) {
  const sums = explainLine(line)
  if (sums.quantity !== null) return <LineSums {...sums} />
  if (sums.formula !== '')
    return (
      <p>
        <code>{sums.formula}</code>
      </p>
    )
  return line.source === null ? <p>{EVIDENCE.noFormula}</p> : null
}

/**
 * Everything behind one line: the formula, the same with numbers in, where each number and the method are from, and the
 * price, or where it was looked for.
 */
export function LineDetail({ line, plan }: Props) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  if (isMoneyTerm(line)) return <FinanceLineDetail line={line} />
  const formula = catalog.formulas.find((one) => one.id === line.id)
  return (
    <div className={classes.detail}>
      {isTakenOff(line) ? <p>{EVIDENCE.takenOff}</p> : null}
      <Sums line={line} />
      {formula ? <LineInputs line={line} formula={formula} plan={plan ?? evaluated.plan} catalog={catalog} /> : null}
      <LineSource heading={EVIDENCE.method} source={methodOf(line)} />
      <h5>{EVIDENCE.price}</h5>
      {line.status === 'priced' ? (
        <LinePriceDetail line={line} />
      ) : (
        <p>{line.because ?? UNPRICED_SENTENCES[line.reason]}</p>
      )}
      <LineSource heading={EVIDENCE.lookedFor} source={lookedForIn(line)} />
    </div>
  )
}
