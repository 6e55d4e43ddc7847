'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { VIEW } from '#app/_text/compare-costs.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import { isSameAlternative, type NamedAlternative } from '#lib/report/compare-lines.ts'
import { LINE_GROUPINGS } from '#lib/report/compare-rows.ts'
import classes from './compare.module.css'
import { BY_COST, BY_DIFFERENCE, columnId } from './compare-columns.tsx'
import type { RowView } from './compare-table.tsx'

/** What the table shows: differences against the column of a name, the bill of an alternative or what each recommends, which lines. */
export type Choices = {
  readonly against: string
  readonly alternative: NamedAlternative | null
} & RowView

type Props = {
  readonly names: readonly string[]
  readonly alternatives: readonly NamedAlternative[]
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
  /** What comes before these choices. */
  readonly first: ReactNode
}

const RECOMMENDED = ''
const AS_IN_BILL = ''

type OrderProps = Pick<Props, 'names'> &
  Pick<RowView, 'sorting'> & { readonly onSort: (next: RowView['sorting']) => void }

/** By what the rows are ordered; the heads of the columns order them too. */
function RowOrder({ names, sorting, onSort }: OrderProps) {
  const [by] = sorting
  const column = names.find((name) => columnId(name) === by?.id)
  const orders = [
    { value: AS_IN_BILL, label: VIEW.orders.bill },
    { value: BY_COST, label: VIEW.orders.cost },
    { value: BY_DIFFERENCE, label: VIEW.orders.difference },
    ...(by && column !== undefined ? [{ value: by.id, label: VIEW.byColumn(column, by.desc) }] : []),
  ]
  return (
    <NativeSelect
      label={VIEW.order}
      data={orders}
      value={by?.id ?? AS_IN_BILL}
      onChange={({ currentTarget: { value } }) => onSort(value === AS_IN_BILL ? [] : [{ id: value, desc: true }])}
    />
  )
}

/** What differences are against, whose bill is shown, and whether equal rows are left out. */
export function CompareChoices({ names, alternatives, choices, onChange, first }: Props) {
  const { against, alternative, hideEqual, find, grouping, sorting } = choices
  const at = alternatives.findIndex((one) => alternative !== null && isSameAlternative(one, alternative))
  const chosen = at < 0 ? RECOMMENDED : String(at)
  const set = (changed: Partial<Choices>) => onChange({ ...choices, ...changed })
  return (
    <fieldset className={classes.choices} aria-label={COMPARE_TABLE.choices}>
      {first}
      <NativeSelect
        label={COMPARE_TABLE.against}
        data={[...names]}
        value={against}
        onChange={({ currentTarget }) => set({ against: currentTarget.value })}
      />
      {alternatives.length === 0 ? null : (
        <NativeSelect
          label={COMPARE_TABLE.alternative}
          data={[
            { value: RECOMMENDED, label: COMPARE_TABLE.recommended },
            ...alternatives.map((one, at) => ({ value: String(at), label: one.title })),
          ]}
          value={chosen}
          onChange={({ currentTarget: { value } }) =>
            set({ alternative: alternatives[Number.parseInt(value, 10)] ?? null })
          }
        />
      )}
      <NativeSelect
        label={VIEW.grouping}
        data={LINE_GROUPINGS.map((value) => ({ value, label: VIEW.groupings[value] }))}
        value={grouping}
        onChange={({ currentTarget: { value } }) =>
          set({ grouping: LINE_GROUPINGS.find((one) => one === value) ?? 'component' })
        }
      />
      <RowOrder names={names} sorting={sorting} onSort={(next) => set({ sorting: next })} />
      <TextInput
        type="search"
        label={VIEW.find}
        value={find}
        onChange={({ currentTarget }) => set({ find: currentTarget.value })}
      />
      <ChoiceInput
        type="checkbox"
        className={classes.hide}
        label={COMPARE_TABLE.hide}
        checked={hideEqual}
        onChange={(checked) => set({ hideEqual: checked })}
      />
    </fieldset>
  )
}
