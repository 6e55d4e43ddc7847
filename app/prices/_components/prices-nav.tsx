'use client'

import { NativeSelect } from '@mantine/core'
import Link from 'next/link'
import { useParams, usePathname, useRouter, useSearchParams } from 'next/navigation'
import { useEffect, useOptimistic, useTransition } from 'react'
import type { RegionEntry } from '#app/_server/price-book.ts'
import { PRICES } from '#app/_text/prices.ts'
import { regionEntryText } from '#app/_text/region.ts'
import links from '#app/_ui/nav-links.module.css'
import { useEarlyInput, valuesIn } from '#app/_ui/use-early-input.ts'
import { setLeaving } from './leaving.ts'
import { queryOf, viewFrom } from './price-view.ts'
import classes from './prices-nav.module.css'

type Props = { readonly regions: readonly RegionEntry[]; readonly preset: string }

/** The address of the same page for another region; the filters stay. */
function addressIn(region: string, path: string, params: URLSearchParams): string {
  const [, prices, second, ...rest] = path.split('/')
  if (rest.length > 0) return `/${prices}/${region}/${rest.join('/')}`
  const query = new URLSearchParams(params)
  query.set('region', region)
  return `/${[prices, second].filter(Boolean).join('/')}?${query}`
}

/** The parameters of the address with what the filters show: they may not be live yet, or about to write it there. */
function paramsWithFilters(): URLSearchParams {
  const params = new URLSearchParams(location.search)
  const { wanted, sorting } = viewFrom(params)
  return new URLSearchParams(
    queryOf({ wanted: { ...wanted, ...valuesIn(document.querySelector('search')) }, sorting }, params),
  )
}

/** Leads between the pages of prices, and from region to region. */
export function PricesNav({ regions, preset }: Props) {
  const path = usePathname()
  const router = useRouter()
  const params = useSearchParams()
  const { region: inPath } = useParams<{ region?: string }>()
  const [region, setRegion] = useOptimistic(inPath ?? params.get('region') ?? preset) // until its page is there
  const [isPending, startTransition] = useTransition()
  useEffect(() => setLeaving(isPending), [isPending])
  const goTo = (next: string) => {
    if (next === region) return // a choice made while the page comes alive is heard twice
    setLeaving(true)
    startTransition(() => {
      setRegion(next)
      router.push(addressIn(next, path, paramsWithFilters()))
    })
  }
  const bar = useEarlyInput<HTMLDivElement>(({ region: early = region }) => goTo(early))
  const isFilled = ({ prices }: RegionEntry) => prices > 0
  const entries = (some: readonly RegionEntry[]) =>
    some.map((one) => ({ value: one.regionCode, label: regionEntryText(one) }))
  const pages = [
    { href: '/prices', label: PRICES.all },
    { href: '/prices/premium', label: PRICES.premium },
  ]
  return (
    <div ref={bar} className={classes.bar}>
      <nav className={`${links.links} ${classes.pages}`} aria-label={PRICES.pages}>
        {pages.map(({ href, label }) => (
          <Link key={href} href={`${href}?region=${region}`} aria-current={path === href ? 'page' : undefined}>
            {label}
          </Link>
        ))}
      </nav>
      <NativeSelect
        className={classes.region}
        size="sm"
        name="region"
        aria-label={PRICES.region}
        value={region}
        onChange={(event) => goTo(event.currentTarget.value)}
        data={[
          { group: PRICES.withPrices, items: entries(regions.filter(isFilled)) },
          { group: PRICES.withoutPrices, items: entries(regions.filter((one) => !isFilled(one))) },
        ]}
      />
    </div>
  )
}
