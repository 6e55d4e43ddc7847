'use client'

import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { type LineRow, leavesIn } from '#lib/report/compare-rows.ts'
import type { ModelRow } from './compare-features.ts'
import classes from './row-title.module.css'

/** How many rows of a row are shown or could be opened. */
const leavesOf = ({ original, subRows }: ModelRow): number =>
  'subRows' in original ? subRows.reduce((count, one) => count + leavesOf(one), 0) : 1

type FoldProps = {
  readonly row: ModelRow
  readonly title: string
  /** Told from outside: the row itself stays the same when it is folded. */
  readonly isUnfolded: boolean
}

/** Opens and closes what a row holds. It says how many rows are left out, so that nobody takes what is shown for all. */
function Fold({ row, title, isUnfolded: isOpen }: FoldProps) {
  const left = leavesIn(row.original) - leavesOf(row)
  const counts = [
    isOpen ? null : COMPARE_TABLE.inside(leavesOf(row)),
    left === 0 ? null : COMPARE_TABLE.left(left),
  ].filter((one) => one !== null)
  return (
    <>
      <button type="button" className={classes.fold} aria-expanded={isOpen} onClick={() => row.toggleExpanded()}>
        <svg className={classes.sign} width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="M3 1.5 7 5 3 8.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        </svg>
        {title}
      </button>{' '}
      {counts.length === 0 ? null : <span className={classes.counts}>{counts.join(', ')}</span>}
    </>
  )
}

type LineProps = { readonly line: LineRow; readonly isAlone: boolean; readonly onOpen: (key: string) => void }

/** The name of a line, which opens its formula; in one list it says to which component it belongs. */
function LineTitle({ line: { title, component, line }, isAlone, onOpen }: LineProps) {
  return (
    <>
      <button type="button" className={classes.open} onClick={() => onOpen(line.key)}>
        {title}
      </button>
      {isAlone ? <span className={classes.component}>{component}</span> : null}
    </>
  )
}

type Props = Omit<FoldProps, 'title'> & { readonly onOpen: (key: string) => void }

/** What a row is called, and what it opens. */
export function RowTitle({ row, isUnfolded, onOpen }: Props) {
  const { original, depth } = row
  switch (original.kind) {
    case 'section':
      return <Fold row={row} title={COMPARE_TABLE.sections[original.id]} isUnfolded={isUnfolded} />
    case 'group':
      return <Fold row={row} title={original.title} isUnfolded={isUnfolded} />
    case 'line':
      return <LineTitle line={original} isAlone={depth === 1} onOpen={onOpen} />
    default:
      return original.title
  }
}
