import type { ReactNode } from 'react'
import classes from './fact-list.module.css'

export type Fact = readonly [name: string, value: ReactNode]

/** What is known of one thing: names, each with its value beside it. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
