'use client'

import { TextInput } from '@mantine/core'
import { useTable } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { PriceBook } from '#app/_server/price-book.ts'
import { PREMIUM, PRICES } from '#app/_text/prices.ts'
import { DataTable } from '#app/_ui/data-table/data-table.tsx'
import { TABLE_FEATURES } from '#app/_ui/data-table/table-features.ts'
import { useEarlyInput } from '#app/_ui/use-early-input.ts'
import { componentOf, premiumsOf } from '#lib/pricing/premium.ts'
import { movedTexts } from './moved-texts.ts'
import { premiumColumns } from './premium-columns.tsx'
import classes from './premium-explorer.module.css'
import { PremiumSummary } from './premium-summary.tsx'
import explorer from './price-explorer.module.css'

const ROW_HEIGHT = 52
const LONGEST = 100

/** Every SageMaker instance type of a sheet beside its EC2 twin. */
export function PremiumExplorer({ sheet, items, oldDays }: Omit<PriceBook, 'now'>) {
  const [sought, setSought] = useState('')
  const tools = useEarlyInput<HTMLDivElement>(({ sought: early = '' }) => setSought(early))
  const names = useMemo(() => items.map(({ item }) => item), [items])
  const rows = useMemo(() => premiumsOf(sheet, names), [sheet, names])
  const columns = useMemo(
    () =>
      premiumColumns(
        names.flatMap((item) => componentOf(item) ?? []),
        { farDays: oldDays, moved: movedTexts(sheet) },
      ),
    [names, oldDays, sheet],
  )
  const data = useMemo(() => {
    const words = sought.toLowerCase().split(/\s+/).filter(Boolean)
    return rows.filter(({ instanceType }) => words.every((word) => instanceType.includes(word)))
  }, [rows, sought])
  const table = useTable({
    features: TABLE_FEATURES,
    columns,
    data,
    getRowId: ({ instanceType }) => instanceType,
    initialState: { sorting: [{ id: 'instanceType', desc: false }] },
  })
  if (rows.length === 0) return <p className={explorer.nothing}>{PREMIUM.none}</p>
  return (
    <div className={`${explorer.explorer} ${classes.explorer}`}>
      <div ref={tools} className={classes.tools}>
        <PremiumSummary rows={rows} farDays={oldDays} someMoved={sheet.moves.length > 0} />
        <TextInput
          name="sought"
          className={classes.find}
          type="search"
          label={PREMIUM.find}
          placeholder={PREMIUM.findHint}
          maxLength={LONGEST}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
        <p className={explorer.count} role="status">
          {PREMIUM.types(data.length, rows.length)}
        </p>
      </div>
      <a className={explorer.skip} href="#after-table">
        {PRICES.skipTable}
      </a>
      <DataTable
        table={table}
        label={PREMIUM.tableName(sheet.regionCode)}
        rowHeight={ROW_HEIGHT}
        empty={PREMIUM.noMatch}
      />
      <div id="after-table" tabIndex={-1} />
    </div>
  )
}
