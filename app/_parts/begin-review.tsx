'use client'

import { useSyncExternalStore } from 'react'
import { begunName } from '#app/_store/saved-plan.ts'
import { START } from '#app/_text/start.ts'
import { LinkButton } from '#app/_ui/link-button.tsx'
import classes from './begin-review.module.css'

function follow(listener: () => void): () => void {
  addEventListener('storage', listener)
  return () => removeEventListener('storage', listener)
}

/** The way into a review: on with the plan of this browser where one was begun, else a first one. */
export function BeginReview({ newLink }: { readonly newLink: string }) {
  const name = useSyncExternalStore(follow, begunName, () => undefined)
  const isNew = name === null || name === undefined // the server knows of no plan
  return (
    <div className={classes.ways} data-early={name === undefined || undefined}>
      <LinkButton href="/plan" size="md" miw={0}>
        <span className={classes.name}>{isNew ? START.begin : START.goOn(name)}</span>
      </LinkButton>
      {isNew ? null : (
        <LinkButton className={classes.other ?? ''} href={newLink} size="md" variant="default">
          {START.beginNew}
        </LinkButton>
      )}
    </div>
  )
}
