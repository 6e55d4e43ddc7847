'use client'

import { Button, Popover } from '@mantine/core'
import { COLUMN_NAMES, PRICES } from '#app/_text/prices.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import { PRICE_COLUMNS, type PriceColumn } from '#lib/report/price-table.ts'
import classes from './column-choice.module.css'

type Props = {
  readonly shown: readonly PriceColumn[]
  readonly onChange: (columns: readonly PriceColumn[]) => void
}

/** Which columns are shown; the item always is. */
export function ColumnChoice({ shown, onChange }: Props) {
  const toggle = (column: PriceColumn) =>
    onChange(PRICE_COLUMNS.filter((one) => (one === column ? !shown.includes(one) : shown.includes(one))))
  return (
    <Popover position="bottom-end" trapFocus returnFocus withinPortal={false}>
      <Popover.Target>
        <Button variant="default" size="xs">
          {PRICES.columns}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.list ?? ''}>
        {PRICE_COLUMNS.map((column) => (
          <ChoiceInput
            key={column}
            type="checkbox"
            label={COLUMN_NAMES[column]}
            checked={shown.includes(column)}
            disabled={column === 'item'}
            onChange={() => toggle(column)}
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  )
}
