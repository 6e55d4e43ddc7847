import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './entry-head.module.css'
import frame from './page-frame.module.css'

type Props = {
  /** The list the entry is of. */
  readonly back?: { readonly href: string; readonly label: string }
  readonly title: string
  /** Stands beside the title. */
  readonly beside?: ReactNode
  readonly children?: ReactNode
}

/** The head of a reference page: the way to its list, what it is called, and a word on it. */
export function EntryHead({ back, title, beside, children }: Props) {
  return (
    <header className={classes.head}>
      {back ? <Link href={back.href}>{back.label}</Link> : null}
      <div className={classes.line}>
        <h1 className={frame.title}>{title}</h1>
        {beside}
      </div>
      {children}
    </header>
  )
}
