import { PREMIUM } from '#app/_text/prices.ts'
import { type PremiumRow, rangeOf } from '#lib/pricing/premium.ts'
import { percentText } from '#lib/report/percent-text.ts'
import classes from './premium-summary.module.css'

type Props = {
  readonly rows: readonly PremiumRow[]
  readonly farDays: number
  /** Some price of the sheet is not the snapshot's. */
  readonly someMoved: boolean
}

/** From the lowest to the highest premium, and what could not be compared or hardly can. */
export function PremiumSummary({ rows, farDays, someMoved }: Props) {
  const premiums = rows.flatMap((row) => Object.values(row.premiums))
  const range = rangeOf(premiums)
  const alone = premiums.filter(({ kind }) => kind === 'no-twin').length
  const far = premiums.filter((one) => one.kind === 'premium' && (one.daysApart ?? 0) > farDays).length
  const rest = [
    alone > 0 ? PREMIUM.alone(alone) : '',
    far > 0 ? PREMIUM.farApart(far, farDays) : '',
    someMoved ? PREMIUM.moved : '',
  ]
  return (
    <div className={classes.summary}>
      <p className={classes.range}>
        {range ? PREMIUM.summary(range.pairs, percentText(range.lowest), percentText(range.highest)) : PREMIUM.noPairs}
      </p>
      <p className={classes.rest}>{rest.filter(Boolean).join(' ')}</p>
    </div>
  )
}
