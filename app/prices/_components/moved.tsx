import { VisuallyHidden } from '@mantine/core'
import { PRICES } from '#app/_text/prices.ts'
import classes from './moved.module.css'

/** Marks a price that is not the snapshot's; `text` says what it was and is. */
export function Moved({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null
  return (
    <span className={classes.moved} title={text}>
      <span aria-hidden="true">{PRICES.moved}</span>
      <VisuallyHidden>{text}</VisuallyHidden>
    </span>
  )
}
