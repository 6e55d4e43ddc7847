import type { ReactNode } from 'react'
import { priceRegions } from '#app/_server/price-book.ts'
import { PricesNav } from './_components/prices-nav.tsx'
import classes from './layout.module.css'

export default async function PricesLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.page}>
      <PricesNav {...(await priceRegions())} />
      {children}
    </div>
  )
}
