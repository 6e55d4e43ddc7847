import { VisuallyHidden } from '@mantine/core'
import { PRICES } from '#app/_text/prices.ts'

/** A value, or – where it is not known: never nothing and never 0. */
export function Known({ text }: { readonly text: string | null }) {
  if (text !== null && text !== '') return <>{text}</>
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{PRICES.unknown}</VisuallyHidden>
    </>
  )
}
