import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { pricePage } from '#app/_server/price-page.ts'
import { PRICE, PRICES } from '#app/_text/prices.ts'
import { SITE } from '#app/_text/site.ts'
import columns from '#app/_ui/entry-columns.module.css'
import { FollowedHead } from '../../_components/followed-head.tsx'
import { PriceIdentity, PriceReading } from '../../_components/price-facts.tsx'
import { valuesText } from '../../_components/price-lines.ts'
import { HistoryTable, RegionTable, TierTable, UseList } from '../../_components/price-tables.tsx'
import { PriceValue } from '../../_components/price-value.tsx'

type Props = { readonly params: Promise<{ readonly region: string; readonly price: string[] }> }

const pageOf = async (params: Props['params']) => {
  const { region, price } = await params
  return pricePage(region, price)
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await pageOf(params)
  if (!page) return { title: SITE.title }
  const { item, query, region } = page
  return { title: `${PRICE.title(item.title, valuesText(query.attributes), region)} · ${SITE.name}` }
}

export default async function PricePage({ params }: Props) {
  const page = await pageOf(params)
  if (!page) notFound()
  const { item, query, region, status, now } = page
  return (
    <div className={columns.page}>
      <FollowedHead
        key={region}
        title={PRICE.title(item.title, valuesText(query.attributes), region)}
        region={region}
        status={status}
        now={now}
      >
        <Link href={`/prices?region=${region}&item=${item.item}`}>{PRICES.heading(region)}</Link>
      </FollowedHead>
      <div className={columns.columns}>
        <div className={columns.part}>
          <PriceValue {...page} />
          <TierTable {...page} />
          <HistoryTable {...page} />
          <RegionTable {...page} />
        </div>
        <div className={columns.part}>
          <PriceIdentity {...page} />
          <PriceReading {...page} />
          <UseList {...page} />
        </div>
      </div>
    </div>
  )
}
