import Link from 'next/link'
import { ARTICLE } from '#app/_text/article.ts'
import type { Entry } from './article-entries.ts'
import classes from './entry-why.module.css'
import { unbroken } from './unbroken.ts'

/** Why the figures differ, and the systems it speaks of. */
export function EntryWhy({
  entry,
  systems,
}: {
  readonly entry: Entry
  readonly systems: Readonly<Record<string, string>>
}) {
  return (
    <>
      {unbroken(entry.why)}
      {entry.see.length === 0 ? null : (
        <span className={classes.see}>
          {ARTICLE.about}{' '}
          {entry.see.map((id, at) => (
            <span key={id}>
              {at === 0 ? '' : ', '}
              <Link href={`/platforms/${id}`} prefetch={false}>
                {systems[id] ?? id}
              </Link>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
