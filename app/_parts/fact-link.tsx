import Link from 'next/link'
import type { ReactNode } from 'react'
import classes from './quiet-link.module.css'

type Props = { readonly id: string; readonly children: ReactNode }

/** The name of a fact, quietly leading to its page. */
export function FactLink({ id, children }: Props) {
  return (
    <Link className={classes.quiet} href={`/facts/${id}`} prefetch={false}>
      {children}
    </Link>
  )
}
