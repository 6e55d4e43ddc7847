'use client'

import { Button, VisuallyHidden } from '@mantine/core'
import { useState } from 'react'
import { PRICES } from '#app/_text/prices.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { type PriceColumn, pricesCsv, pricesMarkdown } from '#lib/report/price-table.ts'
import classes from './copy-table.module.css'

type Props = { readonly rows: () => readonly PriceRow[]; readonly columns: readonly PriceColumn[] }

/** Copies what is filtered, in the order and with the columns shown. */
export function CopyTable({ rows, columns }: Props) {
  const [said, setSaid] = useState('')
  const copy = async (write: typeof pricesCsv) => {
    const wanted = rows()
    try {
      await navigator.clipboard.writeText(write(wanted, columns))
      setSaid(PRICES.copied(wanted.length))
    } catch {
      setSaid(PRICES.notCopied)
    }
  }
  return (
    <>
      <Button variant="default" size="xs" onClick={() => copy(pricesCsv)}>
        {PRICES.copyCsv}
      </Button>
      <Button variant="default" size="xs" onClick={() => copy(pricesMarkdown)}>
        {PRICES.copyMarkdown}
      </Button>
      <p className={said === '' ? classes.silent : classes.said} role="status">
        {said === '' ? <VisuallyHidden>{said}</VisuallyHidden> : said}
      </p>
    </>
  )
}
