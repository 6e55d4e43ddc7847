'use client'

import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { SORT_NAMES, SortSign } from '#app/_ui/data-table/sort-sign.tsx'
import { TITLE } from './compare-columns.tsx'
import type { Columns, CompareModel } from './compare-features.ts'
import classes from './compare-head.module.css'

type Props = Pick<Columns, 'against'> & { readonly table: CompareModel }

/** The heads of the columns. Each orders the rows by what its column says: highest first, lowest first, as they were. */
export function CompareHead({ table, against }: Props) {
  const [group] = table.getHeaderGroups()
  return (
    <thead>
      <tr>
        {group?.headers.map((header, at) => {
          const { column, id } = header
          if (id === TITLE)
            return (
              <th key={id} scope="col">
                <table.FlexRender header={header} />
              </th>
            )
          const sorted = column.getIsSorted()
          return (
            <th key={id} scope="col" aria-sort={sorted ? SORT_NAMES[sorted] : 'none'}>
              <button type="button" className={classes.sort} onClick={() => column.toggleSorting()}>
                <table.FlexRender header={header} />
                <SortSign sorted={sorted} />
              </button>
              {at === against + 1 ? <span className={classes.against}>{COMPARE_TABLE.comparedWith}</span> : null}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
