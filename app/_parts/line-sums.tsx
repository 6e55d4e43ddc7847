import type { LineExplanation } from '#lib/report/line-explanation.ts'
import classes from './line-behind.module.css'

/** The formula of a line, the same with numbers in, and the price put to it. */
export function LineSums({ formula, quantity, cost }: LineExplanation) {
  return (
    <p className={classes.sums}>
      <code>{formula}</code>
      {quantity === null ? null : <code>{quantity}</code>}
      {cost === null ? null : <code>{cost}</code>}
    </p>
  )
}
