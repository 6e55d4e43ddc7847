'use client'

import { Button, NativeSelect, TextInput } from '@mantine/core'
import { PLATFORMS } from '#app/_text/platforms.ts'
import { useEarlyInput } from '#app/_ui/use-early-input.ts'
import { LIFECYCLES } from '#lib/decision/lifecycle.ts'
import { FILLED, FILLED_NAMES, LIFECYCLE_WORDS } from '#lib/report/platform-words.ts'
import classes from './platform-filters.module.css'
import { NO_PART, NOTHING_WANTED, type Wanted } from './platform-rows.ts'

const LONGEST = 100

const COMPONENT_CHOICES = [
  { value: '', label: PLATFORMS.anyComponent },
  ...FILLED.map((value) => ({ value, label: FILLED_NAMES[value] })),
  { value: NO_PART, label: PLATFORMS.nothing },
]
const STATUS_CHOICES = [
  { value: '', label: PLATFORMS.anyStatus },
  ...LIFECYCLES.map((value) => ({ value, label: LIFECYCLE_WORDS[value] })),
]

type Props = { readonly wanted: Wanted; readonly onChange: (wanted: Wanted) => void }

/** Words, component and status: what narrows the list down. */
export function PlatformFilters({ wanted, onChange }: Props) {
  const isNarrow = Object.values(wanted).some((one) => one !== '')
  const holder = useEarlyInput<HTMLElement>((early) => onChange({ ...wanted, ...early }))
  return (
    <search ref={holder} className={classes.filters}>
      <TextInput
        name="words"
        type="search"
        label={PLATFORMS.search}
        placeholder={PLATFORMS.searchHint}
        maxLength={LONGEST}
        value={wanted.words}
        onChange={(event) => onChange({ ...wanted, words: event.currentTarget.value })}
      />
      <NativeSelect
        name="part"
        label={PLATFORMS.component}
        data={COMPONENT_CHOICES}
        value={wanted.part}
        onChange={(event) => onChange({ ...wanted, part: event.currentTarget.value })}
      />
      <NativeSelect
        name="status"
        label={PLATFORMS.status}
        data={STATUS_CHOICES}
        value={wanted.status}
        onChange={(event) => onChange({ ...wanted, status: event.currentTarget.value })}
      />
      <Button variant="subtle" className={isNarrow ? undefined : classes.idle} onClick={() => onChange(NOTHING_WANTED)}>
        {PLATFORMS.clear}
      </Button>
    </search>
  )
}
