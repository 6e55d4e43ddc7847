import type { ReactNode } from 'react'
import { SECTIONS } from '#app/_text/decision.ts'
import classes from './part-of-page.module.css'

export type PartName = keyof typeof SECTIONS

type Props = { readonly name: PartName; readonly children: ReactNode }

/** A part of the page under its heading, with a place of its own in the address. */
export function PartOfPage({ name, children }: Props) {
  return (
    <section id={name} className={classes.part} aria-labelledby={`${name}-heading`}>
      <h2 id={`${name}-heading`}>{SECTIONS[name]}</h2>
      {children}
    </section>
  )
}
