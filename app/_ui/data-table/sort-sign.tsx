import classes from './data-table.module.css'

/** Shows the way a column is sorted: a head of an arrow, or both when it is not. */
export function SortSign({ sorted }: { readonly sorted: 'asc' | 'desc' | false }) {
  return (
    <svg
      className={sorted ? classes.sorted : classes.unsorted}
      width="8"
      height="12"
      viewBox="0 0 8 12"
      aria-hidden="true"
    >
      {sorted === 'desc' ? null : <path d="M4 1 7 5H1z" fill="currentColor" />}
      {sorted === 'asc' ? null : <path d="M4 11 1 7h6z" fill="currentColor" />}
    </svg>
  )
}

/** How a sorted column is told to a screen reader. */
export const SORT_NAMES = { asc: 'ascending', desc: 'descending' } as const
