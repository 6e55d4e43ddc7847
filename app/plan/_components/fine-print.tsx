import { RESULT } from '#app/_text/result.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import classes from './fine-print.module.css'
import { UnusedFields } from './unused-fields.tsx'

/** Which prices, which day, which document: what an auditor asks for first. */
export function FinePrint({ evaluation: { prices, asOf, hash } }: { readonly evaluation: Evaluation }) {
  const { region, origin, oldest, newest } = prices
  return (
    <div className={classes.print}>
      <p>{oldest && newest ? RESULT.prices(region, origin, { oldest, newest }) : RESULT.noPrices(region)}</p>
      <p>
        <span data-testid="as-of">{RESULT.asOf(asOf)}</span> {RESULT.hash} <code data-testid="hash">{hash}</code>
      </p>
      <p>{RESULT.limits}</p>
      <UnusedFields />
    </div>
  )
}
