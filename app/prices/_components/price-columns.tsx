'use client'

import { createColumnHelper } from '@tanstack/react-table'
import Link from 'next/link'
import { COLUMN_NAMES, PRICE, PRICES } from '#app/_text/prices.ts'
import { unitWords } from '#app/_text/units.ts'
import type { TABLE_FEATURES } from '#app/_ui/data-table/table-features.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import type { PriceTier } from '#lib/pricing/price-sheet.ts'
import type { PriceColumn } from '#lib/report/price-table.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import { Moved } from './moved.tsx'
import type { MovedText } from './moved-texts.ts'
import classes from './price-columns.module.css'
import { compare, type PriceLine } from './price-lines.ts'
import { ReadOn } from './read-on.tsx'
import { Known } from './unknown.tsx'

const helper = createColumnHelper<typeof TABLE_FEATURES, PriceLine>()

const tiersText = ({ row }: PriceLine): string =>
  row.tiers.map(({ beginRange, endRange, usd }) => `${beginRange} to ${endRange}: ${formatUnitPrice(usd)}`).join('; ')

function Price({ line, moved }: { readonly line: PriceLine; readonly moved: string | undefined }) {
  const price = formatUnitPrice(line.lowest.usd)
  const { length } = line.row.tiers
  return (
    <span title={moved ?? (length === 1 ? undefined : tiersText(line))}>
      <Moved text={moved} />
      {length === 1 ? null : <span className={classes.tiers}>{PRICES.tiersFrom(length, '')}</span>}
      <span className={classes.price}>{price}</span>
    </span>
  )
}

/** The name of a price, leading to its page; on a phone its attributes stand under it. */
function Item({ line: { row, title, values } }: { readonly line: PriceLine }) {
  return (
    <Link href={priceAddress(row.regionCode, row.item, row.attributes)} prefetch={false} className={classes.item}>
      {title}
      <span className={classes.under}>{values}</span>
    </Link>
  )
}

/** What all tiers share, or the first with the count of the others. */
function sharedText({ row }: PriceLine, field: (tier: PriceTier) => string | null): string | null {
  const [first, ...others] = new Set(row.tiers.map(field))
  if (first === null || first === undefined) return others.length === 0 ? null : (others[0] ?? null)
  return others.length === 0 ? first : PRICES.many(first, others.length)
}

const FIELDS = {
  sku: (tier) => tier.sku,
  rateCode: (tier) => tier.rateCode,
  usageType: (tier) => tier.usageType,
  source: (tier) => tier.source,
  confidence: (tier) => tier.confidence,
  publishedOn: (tier) => tier.publishedOn,
  effectiveDate: (tier) => tier.effectiveDate,
} as const satisfies Partial<Record<PriceColumn, (tier: PriceTier) => string | null>>

/** A column of a text that may not be known; unknown comes last whichever way it is sorted. */
function textColumn(id: keyof typeof FIELDS, width: number, paper = width) {
  return helper.accessor((line) => sharedText(line, FIELDS[id]) ?? undefined, {
    id,
    header: COLUMN_NAMES[id],
    sortFn: (a, b, column) => compare(String(a.getValue(column)), String(b.getValue(column))),
    sortUndefined: 'last',
    sortDescFirst: false,
    cell: (cell) => (
      <span title={cell.getValue()}>
        <Known text={cell.getValue() ?? null} />
      </span>
    ),
    meta: { width, paper },
  })
}

type Look = { readonly newest: string | null; readonly oldDays: number; readonly moved: MovedText }

/** The columns of the price table, in the order of the reports. */
export const priceColumns = ({ moved, ...age }: Look) =>
  helper.columns([
    helper.accessor('title', {
      id: 'item',
      header: COLUMN_NAMES.item,
      enableHiding: false,
      sortFn: (a, b) => compare(a.original.title, b.original.title) || compare(a.original.values, b.original.values),
      cell: ({ row }) => <Item line={row.original} />,
      meta: { width: 216, narrow: 156 },
    }),
    helper.accessor('values', {
      id: 'attributes',
      header: COLUMN_NAMES.attributes,
      sortFn: (a, b) => compare(a.original.values, b.original.values),
      sortDescFirst: false,
      cell: (cell) => cell.getValue(),
      meta: { width: 160, paper: 190, wideOnly: true },
    }),
    helper.accessor((line) => line.lowest.usd, {
      id: 'price',
      header: COLUMN_NAMES.price,
      sortFn: (a, b) => compareDecimal(decimalFrom(a.original.lowest.usd), decimalFrom(b.original.lowest.usd)),
      sortDescFirst: false,
      cell: ({ row }) => <Price line={row.original} moved={moved(row.original.row)} />,
      meta: { width: 196, paper: 216, align: 'end' },
    }),
    helper.accessor(({ row }) => unitWords(row.unit, 1), {
      id: 'unit',
      header: COLUMN_NAMES.unit,
      sortFn: (a, b) => compare(a.original.row.unit, b.original.row.unit),
      sortDescFirst: false,
      cell: (cell) => <span className={classes.quiet}>{cell.getValue()}</span>,
      meta: { width: 112 },
    }),
    helper.accessor((line) => sharedText(line, (tier) => tier.readOn) ?? undefined, {
      id: 'readOn',
      header: COLUMN_NAMES.readOn,
      sortFn: (a, b, column) => compare(String(a.getValue(column)), String(b.getValue(column))),
      sortUndefined: 'last',
      sortDescFirst: false,
      cell: ({ row }) => <ReadOn day={row.original.row.tiers[0].readOn} {...age} />,
      meta: { width: 156, paper: 224 },
    }),
    textColumn('publishedOn', 116),
    textColumn('effectiveDate', 116),
    textColumn('sku', 176, 200),
    textColumn('rateCode', 320),
    textColumn('usageType', 240),
    textColumn('source', 252, 390),
    textColumn('confidence', 112, 196),
    helper.accessor(({ row }) => PRICE.origins[row.origin], {
      id: 'origin',
      header: COLUMN_NAMES.origin,
      sortFn: (a, b) => compare(a.original.row.origin, b.original.row.origin),
      sortDescFirst: false,
      meta: { width: 150 },
    }),
  ])

/** What is shown until a reader chooses. */
export const FIRST_COLUMNS: readonly PriceColumn[] = [
  'item',
  'attributes',
  'price',
  'unit',
  'readOn',
  'sku',
  'source',
  'confidence',
]
