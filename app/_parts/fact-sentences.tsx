import Link from 'next/link'
import { FACTS } from '#app/_text/facts.ts'
import { Status } from '#app/_ui/status.tsx'
import type { ReadFact } from '#lib/report/fact-list.ts'
import classes from './fact-sentences.module.css'

/** Facts one under the other: what each says, whose word it is, and the days that matter. */
export function FactSentences({ facts }: { readonly facts: readonly ReadFact[] }) {
  return (
    <ul className={classes.list}>
      {facts.map(({ id, title, statement, basis, source, reviewBy, stale }) => (
        <li key={id}>
          <Link href={`/facts/${id}`} prefetch={false}>
            {title}
          </Link>
          <span className={classes.says}>{statement}</span>
          <span className={classes.days}>
            {FACTS.days({ kind: FACTS.kinds[basis], readOn: source.readOn, reviewBy })}
            {stale ? <Status kind="open" word={FACTS.pastReview} /> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
