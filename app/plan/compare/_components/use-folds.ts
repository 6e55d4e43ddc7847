import type { ExpandedState, Updater } from '@tanstack/react-table'
import { useState } from 'react'
import { type CompareRow, type LineGrouping, rowsInside, type SectionRow } from '#lib/report/compare-rows.ts'

const foldsIn = (row: CompareRow): readonly CompareRow[] =>
  'subRows' in row ? [row, ...rowsInside(row).flatMap(foldsIn)] : []

type View = { readonly grouping: LineGrouping; readonly find: string }

/** Which rows are open: all of them, or with sums only all but the components, but for those a reader folded or unfolded since. */
export function useFolds(rows: readonly SectionRow[], { grouping, find }: View) {
  const isFinding = find.trim() !== ''
  const view = `${grouping}/${isFinding}`
  const [turned, setTurned] = useState<{ readonly view: string; readonly ids: ReadonlySet<string> }>()
  const ids = turned?.view === view ? turned.ids : new Set<string>()
  const isOpenFirst = ({ kind }: CompareRow) => kind !== 'group' || grouping !== 'sums' || isFinding
  const folds = rows.flatMap(foldsIn)
  const expanded = Object.fromEntries(folds.map((row) => [row.id, isOpenFirst(row) !== ids.has(row.id)]))
  const onExpandedChange = (next: Updater<ExpandedState>) => {
    const open = typeof next === 'function' ? next(expanded) : next
    const isOpen = (id: string) => open === true || open[id] === true
    const changed = folds.filter((row) => isOpen(row.id) !== isOpenFirst(row))
    setTurned({ view, ids: new Set(changed.map(({ id }) => id)) })
  }
  return { expanded, onExpandedChange }
}
