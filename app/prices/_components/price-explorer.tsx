'use client'

import { useTable } from '@tanstack/react-table'
import { useDeferredValue, useMemo } from 'react'
import type { PriceBook } from '#app/_server/price-book.ts'
import { PRICES } from '#app/_text/prices.ts'
import { DataTable } from '#app/_ui/data-table/data-table.tsx'
import { TABLE_FEATURES } from '#app/_ui/data-table/table-features.ts'
import { PRICE_COLUMNS } from '#lib/report/price-table.ts'
import { ColumnChoice } from './column-choice.tsx'
import { CopyTable } from './copy-table.tsx'
import { movedTexts } from './moved-texts.ts'
import { priceColumns } from './price-columns.tsx'
import classes from './price-explorer.module.css'
import { PriceFilters } from './price-filters.tsx'
import { linesFrom, wantedLines } from './price-lines.ts'
import { useColumns } from './use-columns.ts'
import { usePriceView } from './use-price-view.ts'

const ROW_HEIGHT = 40

/** The whole sheet of a region: searched, filtered, sorted, copied; each price leads to its page. */
export function PriceExplorer({ sheet, items, oldDays }: Omit<PriceBook, 'now'>) {
  const { view, change, settle } = usePriceView()
  const { wanted, sorting } = view
  const [shown, setShown] = useColumns()
  const lines = useMemo(() => {
    return linesFrom(sheet.rows, new Map(items.map(({ item, title }) => [item, title])))
  }, [sheet, items])
  const settled = useDeferredValue(wanted)
  const data = useMemo(() => wantedLines(lines, settled), [lines, settled])
  const columns = useMemo(
    () => priceColumns({ newest: sheet.status.readOn, oldDays, moved: movedTexts(sheet) }),
    [sheet, oldDays],
  )
  const columnVisibility = useMemo(
    () => Object.fromEntries(PRICE_COLUMNS.map((column) => [column, shown.includes(column)])),
    [shown],
  )
  const table = useTable({
    features: TABLE_FEATURES,
    columns,
    data,
    getRowId: ({ id }) => id,
    state: { sorting, columnVisibility },
    onSortingChange: (next) => change({ sorting: typeof next === 'function' ? next(sorting) : next }),
  })
  const movedText = sheet.moves.length === 0 ? [] : [PRICES.movedCount(sheet.moves.length)]
  const name = PRICES.tableName(sheet.regionCode)
  if (lines.length === 0) return <p className={classes.nothing}>{PRICES.noPrices(sheet.regionCode)}</p>
  return (
    <div className={classes.explorer} onBlurCapture={settle} onClickCapture={settle}>
      <PriceFilters rows={sheet.rows} items={items} wanted={wanted} onChange={(next) => change({ wanted: next })} />
      <div className={classes.tools}>
        <p className={classes.count} role="status">
          {[PRICES.shown(data.length, lines.length), ...movedText].join('; ')}
        </p>
        <ColumnChoice shown={shown} onChange={setShown} />
        <CopyTable rows={() => table.getRowModel().rows.map(({ original }) => original.row)} columns={shown} />
      </div>
      <a className={classes.skip} href="#after-table">
        {PRICES.skipTable}
      </a>
      <DataTable table={table} label={name} rowHeight={ROW_HEIGHT} empty={PRICES.noMatch} />
      <div id="after-table" tabIndex={-1} />
    </div>
  )
}
