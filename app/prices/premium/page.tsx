import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { priceBook } from '#app/_server/price-book.ts'
import { PREMIUM, PRICES } from '#app/_text/prices.ts'
import { SITE } from '#app/_text/site.ts'
import { PageHead } from '../_components/page-head.tsx'
import { PremiumExplorer } from '../_components/premium-explorer.tsx'

export const metadata: Metadata = { title: `${PRICES.premium} · ${SITE.name}` }

type Props = { readonly searchParams: Promise<{ readonly region?: string | string[] }> }

export default async function PremiumPage({ searchParams }: Props) {
  const { region } = await searchParams
  const book = await priceBook([region ?? []].flat()[0])
  if (!book) notFound()
  const { sheet, items, oldDays, now } = book
  return (
    <>
      <PageHead title={PREMIUM.heading(sheet.regionCode)} status={sheet.status} now={now}>
        {PREMIUM.intro}
      </PageHead>
      <PremiumExplorer key={sheet.regionCode} sheet={sheet} items={items} oldDays={oldDays} />
    </>
  )
}
