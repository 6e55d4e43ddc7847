'use client'

import type { PriceBook } from '#app/_server/price-book.ts'
import { PREMIUM, PRICES } from '#app/_text/prices.ts'
import { PageHead } from './page-head.tsx'
import { PremiumExplorer } from './premium-explorer.tsx'
import { PriceExplorer } from './price-explorer.tsx'
import { useFollowedSheet } from './use-followed-sheet.ts'

const PAGES = {
  prices: { words: PRICES, Explorer: PriceExplorer },
  premium: { words: PREMIUM, Explorer: PremiumExplorer },
} as const

type Props = { readonly book: PriceBook; readonly page: keyof typeof PAGES }

/** The prices of a region: at first those that came with the page, then what AWS answers meanwhile. */
export function FollowedBook({ book, page }: Props) {
  const { items, oldDays } = book
  const { regionCode } = book.sheet
  const { words, Explorer } = PAGES[page]
  const { sheet, status, now } = useFollowedSheet(regionCode, book.sheet.status, book.now)
  return (
    <>
      <PageHead title={words.heading(regionCode)} status={status} now={now}>
        {words.intro}
      </PageHead>
      <Explorer sheet={sheet ?? book.sheet} items={items} oldDays={oldDays} />
    </>
  )
}
