import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { priceBook } from '#app/_server/price-book.ts'
import { PRICES } from '#app/_text/prices.ts'
import { SITE } from '#app/_text/site.ts'
import { PageHead } from './_components/page-head.tsx'
import { PriceExplorer } from './_components/price-explorer.tsx'

export const metadata: Metadata = { title: `${PRICES.link} · ${SITE.name}` }

type Props = { readonly searchParams: Promise<{ readonly region?: string | string[] }> }

export default async function PricesPage({ searchParams }: Props) {
  const { region } = await searchParams
  const book = await priceBook([region ?? []].flat()[0])
  if (!book) notFound()
  const { sheet, items, oldDays, now } = book
  return (
    <>
      <PageHead title={PRICES.heading(sheet.regionCode)} status={sheet.status} now={now}>
        {PRICES.intro}
      </PageHead>
      <PriceExplorer key={sheet.regionCode} sheet={sheet} items={items} oldDays={oldDays} />
    </>
  )
}
