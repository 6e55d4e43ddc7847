'use client'

import { NativeSelect, TextInput } from '@mantine/core'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { VIEW } from '#app/_text/compare-costs.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import { isSameAlternative, type NamedAlternative } from '#lib/report/compare-lines.ts'
import { ROW_ORDERS, type RowView } from '#lib/report/compare-view.ts'
import classes from './compare.module.css'

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
}

const RECOMMENDED = ''

/** What differences are against, whose bill is shown, and whether equal rows are left out. */
export function CompareChoices({ names, alternatives, choices, onChange }: Props) {
  const { against, alternative, hideEqual, find, order } = choices
  const at = alternatives.findIndex((one) => alternative !== null && isSameAlternative(one, alternative))
  const chosen = at < 0 ? RECOMMENDED : String(at)
  const set = (changed: Partial<Choices>) => onChange({ ...choices, ...changed })
  return (
    <fieldset className={classes.choices} aria-label={COMPARE_TABLE.choices}>
      <NativeSelect
        className={classes.choice}
        label={COMPARE_TABLE.against}
        data={[...names]}
        value={against}
        onChange={({ currentTarget }) => set({ against: currentTarget.value })}
      />
      {alternatives.length === 0 ? null : (
        <NativeSelect
          className={classes.choice}
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
        className={classes.choice}
        label={VIEW.order}
        data={ROW_ORDERS.map((value) => ({ value, label: VIEW.orders[value] }))}
        value={order}
        onChange={({ currentTarget: { value } }) => set({ order: ROW_ORDERS.find((one) => one === value) ?? 'bill' })}
      />
      <TextInput
        className={classes.choice}
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
