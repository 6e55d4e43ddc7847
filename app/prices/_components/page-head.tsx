import type { ReactNode } from 'react'
import { Freshness } from '#app/_parts/freshness.tsx'
import type { PriceBook } from '#app/_server/price-book.ts'
import { EntryHead } from '#app/_ui/entry-head.tsx'

type Props = Pick<PriceBook, 'now'> & {
  readonly title: string
  readonly status: PriceBook['sheet']['status']
  readonly children: ReactNode
}

/** The heading of a page of prices, with how fresh they are and what the page is. */
export function PageHead({ title, status, now, children }: Props) {
  return (
    <EntryHead title={title} beside={<Freshness key={now} status={status} now={now} />}>
      <p>{children}</p>
    </EntryHead>
  )
}
