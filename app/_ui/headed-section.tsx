import type { ReactNode } from 'react'
import classes from './headed-section.module.css'

type Props = {
  /** Where an address leads to it. */
  readonly id?: string
  readonly title: string
  readonly children: ReactNode
}

/** A part of a page under its heading. */
export function HeadedSection({ id, title, children }: Props) {
  return (
    <section id={id} className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
