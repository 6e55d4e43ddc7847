import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { priceBook } from '#app/_server/price-book.ts'
import { PRICES } from '#app/_text/prices.ts'
import { SITE } from '#app/_text/site.ts'
import { FollowedBook } from '../_components/followed-book.tsx'

export const metadata: Metadata = { title: `${PRICES.premium} · ${SITE.name}` }

type Props = { readonly searchParams: Promise<{ readonly region?: string | string[] }> }

export default async function PremiumPage({ searchParams }: Props) {
  const { region } = await searchParams
  const book = await priceBook([region ?? []].flat()[0])
  if (!book) notFound()
  return <FollowedBook key={book.sheet.regionCode} book={book} page="premium" />
}
