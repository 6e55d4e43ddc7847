'use client'

import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import { ASKING } from '#app/_text/asking.ts'
import spoken from '#app/_ui/spoken.module.css'
import classes from './ask-pager.module.css'
import { UnfinishedRanges } from './unfinished-ranges.tsx'
import { usePageKeys } from './use-page-keys.ts'

type Props = {
  /** Where this page is, such as "Question 3 of 14 · Team". */
  readonly place: string
  /** What is on the page, said when it is turned. */
  readonly title: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly keys: string
  readonly onTurn: (step: -1 | 1) => void
  /** Stands at the end of the line with the buttons. */
  readonly aside?: ReactNode
  /** Where the last page leads. */
  readonly end: ReactNode
  readonly children: ReactNode
}

/**
 * Questions as pages: one is shown, the way to the one before and after it, by buttons and by keys; after the last, the
 * answer. What stands below is each page's own: a shorter page must not pull it up the screen.
 */
export function AskPager({ place, title, isFirst, isLast, keys, onTurn, aside, end, children }: Props) {
  const pages = useRef<HTMLDivElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  const goesAlong = useRef(false)
  const turn = (step: -1 | 1) => {
    if (step === -1 ? isFirst : isLast) return
    goesAlong.current = !buttons.current?.contains(document.activeElement)
    onTurn(step)
  }
  useEffect(() => {
    if (goesAlong.current) pages.current?.focus() // what had the focus went with its page
    goesAlong.current = false
  })
  usePageKeys(pages, turn)
  return (
    // biome-ignore lint/a11y/useSemanticElements: pages that are turned are no fieldset
    <div ref={pages} role="group" aria-label={place} tabIndex={-1} className={classes.pages}>
      <div ref={buttons} className={classes.turn}>
        <Button variant="default" size="compact-sm" aria-disabled={isFirst} onClick={() => turn(-1)}>
          {ASKING.previous}
        </Button>
        <Button variant="default" size="compact-sm" aria-disabled={isLast} onClick={() => turn(1)}>
          {ASKING.next}
        </Button>
        <p className={classes.place}>{place}</p>
        {aside}
      </div>
      <p className={spoken.spoken} role="status">
        {`${place}. ${title}`}
      </p>
      {children}
      {isLast ? (
        end
      ) : (
        <p key={place} className={classes.onward}>
          <Button onClick={() => turn(1)}>{ASKING.onward}</Button>
        </p>
      )}
      <UnfinishedRanges />
      <p key={`${place} keys`} className={classes.keys}>
        {keys}
      </p>
    </div>
  )
}
