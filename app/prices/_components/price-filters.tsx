'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { ItemName } from '#app/_server/price-book.ts'
import { PRICES } from '#app/_text/prices.ts'
import { useEarlyInput } from '#app/_ui/use-early-input.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import classes from './price-filters.module.css'
import { expressionOf, type Wanted } from './price-lines.ts'
import { NOTHING_WANTED } from './price-view.ts'

type Props = {
  readonly rows: readonly PriceRow[]
  readonly items: readonly ItemName[]
  readonly wanted: Wanted
  readonly onChange: (wanted: Wanted) => void
}

const LONGEST = 200

function faultOf(wanted: Wanted): string | null {
  const read = expressionOf(wanted)
  return read?.kind === 'refused' ? PRICES.expressionFault(read.found, read.at, read.expected) : null
}

/** Words, service, item and price: what narrows the sheet down. */
export function PriceFilters({ rows, items, wanted, onChange }: Props) {
  const sold = new Set(rows.map(({ item }) => item))
  const named = items.filter(({ item }) => sold.has(item))
  const services = [...new Set(named.map(({ serviceCode }) => serviceCode))].toSorted()
  const ofService = named.filter(({ serviceCode }) => wanted.service === '' || serviceCode === wanted.service)
  const isNarrow = Object.values(wanted).some((one) => one !== '')
  const holder = useEarlyInput<HTMLElement>((early) => onChange({ ...wanted, ...early }))
  return (
    <search ref={holder} className={`${classes.filters} ${isNarrow ? '' : classes.unasked}`}>
      <TextInput
        name="words"
        className={classes.words}
        type="search"
        label={PRICES.search}
        placeholder={PRICES.searchHint}
        maxLength={LONGEST}
        value={wanted.words}
        onChange={(event) => onChange({ ...wanted, words: event.currentTarget.value })}
      />
      <NativeSelect
        name="service"
        label={PRICES.service}
        data={[{ value: '', label: PRICES.anyService }, ...services]}
        value={wanted.service}
        onChange={(event) => onChange({ ...wanted, service: event.currentTarget.value, item: '' })}
      />
      <NativeSelect
        name="item"
        label={PRICES.item}
        data={[
          { value: '', label: PRICES.anyItem },
          ...ofService.map(({ item, title }) => ({ value: item, label: title })),
        ]}
        value={wanted.item}
        onChange={(event) => onChange({ ...wanted, item: event.currentTarget.value })}
      />
      <TextInput
        name="price"
        className={classes.price}
        label={PRICES.expression}
        placeholder={PRICES.expressionHint}
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
        value={wanted.price}
        error={faultOf(wanted)}
        onChange={(event) => onChange({ ...wanted, price: event.currentTarget.value })}
      />
      <Button variant="subtle" className={isNarrow ? undefined : classes.idle} onClick={() => onChange(NOTHING_WANTED)}>
        {PRICES.clear}
      </Button>
    </search>
  )
}
