import classes from './data-table.module.css'
import type { ColumnLook } from './table-features.ts'

/** The classes of a cell or head of a column. */
export const lookOf = (look: ColumnLook | undefined): string =>
  [look?.align === 'end' ? classes.end : '', look?.wideOnly ? classes.wideOnly : ''].filter(Boolean).join(' ')

/** The least width of a column in pixels, on a wide screen or on a phone, where some columns are left out. */
export function widthOf(look: ColumnLook | undefined, wide: boolean): number {
  if (!look || (!wide && look.wideOnly)) return 0
  return wide ? look.width : (look.narrow ?? look.width)
}

/** How much of the width of a sheet of paper a column takes beside the others. */
export const shareOf = (look: ColumnLook | undefined): number => look?.paper ?? look?.width ?? 0
