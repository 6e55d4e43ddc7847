import type { ReactNode } from 'react'
import classes from './headed-section.module.css'

type Props = { readonly title: string; readonly children: ReactNode }

/** A part of a page under its heading. */
export function HeadedSection({ title, children }: Props) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
