import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { useInDepth } from '#app/_store/use-in-depth.ts'
import { FINANCE } from '#app/_text/finance.ts'
import { RESULT } from '#app/_text/result.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import classes from './fine-print.module.css'
import { UnusedFields } from './unused-fields.tsx'

/** Which prices, which day, which document: what an auditor asks for first. */
export function FinePrint({ evaluation: { prices, asOf } }: { readonly evaluation: Evaluation }) {
  const depth = useInDepth()
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const { region, origin, oldest, newest } = prices
  return (
    <div className={classes.print}>
      <p>{oldest && newest ? RESULT.prices(region, origin, { oldest, newest }) : RESULT.noPrices(region)}</p>
      <p className={classes.hash}>
        <span data-testid="as-of">{RESULT.asOf(asOf)}</span> {RESULT.hash}{' '}
        {depth.kind === 'ready' ? (
          <code data-testid="hash">{depth.result.evaluation.hash}</code>
        ) : depth.kind === 'working' ? (
          RESULT.hashWorking
        ) : (
          RESULT.hashFailed
        )}
      </p>
      <p>{moneyTermsOf(evaluated.plan, catalog) ? FINANCE.included : RESULT.limits}</p>
      <UnusedFields />
    </div>
  )
}
