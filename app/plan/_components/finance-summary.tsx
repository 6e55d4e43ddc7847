import { Fragment } from 'react'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { FINANCE } from '#app/_text/finance.ts'
import type { NotCovered } from '#lib/cost/finance/committed-usage.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { layersOf } from '#lib/report/bill-layers.ts'
import { NOT_COVERED_TEXT } from '#lib/report/finance-words.ts'
import { rateText, totalWithCurrency } from '#lib/report/second-currency.ts'
import { isComplete } from '#lib/report/words.ts'
import classes from './finance-summary.module.css'

type Props = { readonly alternative: Alternative }

/** The amounts of a cloud bill with whether each is all of it, from the list price to what is paid. */
function amountsOf(alternative: Alternative): readonly (readonly [string, string, boolean])[] {
  const layers = layersOf(alternative) ?? []
  return [
    ...layers.map(({ kind, usd, whole }) => [FINANCE[kind], usd, whole] as const),
    [FINANCE.shown, alternative.monthly.cloud.point, isComplete(alternative, 'cloud')],
  ]
}

function NotCoveredLines({ alternative }: Props) {
  const catalog = useCatalog()
  const { lines, monthly } = alternative
  const byCommitment = Map.groupBy(monthly.notCovered ?? [], ({ commitment }) => commitment)
  const titleOf = ({ line }: NotCovered) => lines.find(({ id }) => id === line)?.title ?? line
  return [...byCommitment].map(([id, some]) => (
    <Fragment key={id}>
      <h4>{FINANCE.notCovered(catalog.money.commitments.find((one) => one.id === id)?.title ?? id)}</h4>
      <ul className={classes.lines}>
        {some.map((one) => (
          <li key={one.line}>
            {titleOf(one)}: {NOT_COVERED_TEXT[one.reason]}
          </li>
        ))}
      </ul>
    </Fragment>
  ))
}

/** The cloud bill at list price, as contracted and in effect, what no commitment lowers, and the second currency. */
export function FinanceSummary({ alternative }: Props) {
  const { evaluated } = usePlanRoom()
  const { currency } = evaluated.plan.finance ?? {}
  const { list, unlisted = [] } = alternative.monthly
  if (list === undefined && !currency) return null
  return (
    <section className={classes.part} aria-label={FINANCE.layers}>
      <h3>{list === undefined ? FINANCE.currency : FINANCE.layers}</h3>
      <dl className={classes.layers}>
        {amountsOf(alternative).map(([name, usd, complete], at, all) => (
          <Fragment key={name}>
            <dt className={at === all.length - 1 ? classes.last : undefined}>{name}</dt>
            <dd className={at === all.length - 1 ? classes.last : undefined}>
              {totalWithCurrency(usd, complete, currency)}
            </dd>
          </Fragment>
        ))}
      </dl>
      {unlisted.length > 0 ? <p className={classes.note}>{FINANCE.listedLess(unlisted.length)}</p> : null}
      {list === undefined ? null : <p className={classes.note}>{FINANCE.compared}</p>}
      {currency ? <p className={classes.note}>{rateText(currency)}.</p> : null}
      <NotCoveredLines alternative={alternative} />
    </section>
  )
}
