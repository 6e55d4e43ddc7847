import type { ReactNode } from 'react'
import classes from './notice.module.css'

type Props = {
  readonly kind: 'note' | 'warn' | 'bad'
  readonly title?: string
  readonly text: string
  readonly children?: ReactNode
}

/** A message in the page: what happened and what can be done. Bad news is announced at once. */
export function Notice({ kind, title, text, children }: Props) {
  return (
    <div className={`${classes.notice} ${classes[kind]}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <p>
        {title === undefined ? null : <strong>{title}. </strong>}
        {text}
      </p>
      {children ? <div className={classes.actions}>{children}</div> : null}
    </div>
  )
}
