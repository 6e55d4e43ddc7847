import type { ReactNode } from 'react'
import { EVIDENCE } from '#app/_text/evidence.ts'
import classes from './line-row.module.css'

type Props = {
  readonly title: string
  /** How much of it there is, in short. */
  readonly sum: string
  /** Something to know before it is opened. */
  readonly mark?: string | null
  /** Null: it has no price. */
  readonly cost: string | null
  readonly children: ReactNode
}

/** One line of a bill; it opens to what is behind it. */
export function LineRow({ title, sum, mark = null, cost, children }: Props) {
  return (
    <li className={classes.line}>
      <details>
        <summary className={classes.summary}>
          <span className={classes.title}>
            {title}
            <span className={classes.sum}>
              {sum}
              {mark === null ? null : <span className={classes.moved}>{mark}</span>}
            </span>
          </span>
          <span className={cost === null ? classes.unpriced : classes.cost}>{cost ?? EVIDENCE.unpriced}</span>
        </summary>
        {children}
      </details>
    </li>
  )
}
