import { VisuallyHidden } from '@mantine/core'
import { PRICES } from '#app/_text/prices.ts'
import classes from './moved.module.css'

type Props = {
  readonly text: string | undefined
  /** A sign in place of the word, where there is little room; the page explains it. */
  readonly short?: boolean
}

/** Marks a price that is not the snapshot's; `text` says what it was and is. */
export function Moved({ text, short = false }: Props) {
  if (text === undefined) return null
  return (
    <span className={short ? classes.sign : classes.word} title={text}>
      <span aria-hidden="true">{short ? PRICES.movedSign : PRICES.moved}</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  )
}
