'use client'

import { useLocalStorage } from '@mantine/hooks'
import { PRICE_COLUMNS, type PriceColumn } from '#lib/report/price-table.ts'
import { FIRST_COLUMNS } from './price-columns.tsx'

const KEY = 'prices.columns'

function columnsFrom(text: string | undefined): readonly PriceColumn[] {
  const names = text?.split(',') ?? []
  const known = PRICE_COLUMNS.filter((column) => column === 'item' || names.includes(column))
  return text === undefined ? FIRST_COLUMNS : known
}

/** Which columns a reader wants to see; kept in this browser. */
export function useColumns(): readonly [readonly PriceColumn[], (columns: readonly PriceColumn[]) => void] {
  const [columns, setColumns] = useLocalStorage<readonly PriceColumn[]>({
    key: KEY,
    defaultValue: FIRST_COLUMNS,
    serialize: (some) => some.join(','),
    deserialize: columnsFrom,
  })
  return [columns, (some) => setColumns(some)]
}
