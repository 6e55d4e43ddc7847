import Link from 'next/link'
import type { ReactNode } from 'react'
import type { PlatformRow } from '#app/_server/platform-book.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import cards from '#app/_ui/row-cards.module.css'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
import { ROLES } from '#app/_ui/table-roles.ts'
import { FILLED_NAMES } from '#lib/report/platform-words.ts'
import { licenceText } from './licence-text.ts'
import classes from './platform-groups.module.css'
import { type groupsOf, NO_PART, type Part } from './platform-rows.ts'
import { Checked, PlatformStatus } from './platform-status.tsx'

const HEADS = [
  PLATFORMS.name,
  PLATFORMS.status,
  PLATFORMS.vendor,
  PLATFORMS.licence,
  PLATFORMS.fills,
  PLATFORMS.checkedOn,
] as const

const partName = (part: Part): string => (part === NO_PART ? PLATFORMS.nothing : FILLED_NAMES[part])

function Cell({ head, children }: { readonly head: (typeof HEADS)[number]; readonly children: ReactNode }) {
  return (
    <td data-label={head} {...ROLES.cell}>
      {children}
    </td>
  )
}

function Row({ row }: { readonly row: PlatformRow }) {
  return (
    <tr {...ROLES.row}>
      <th scope="row" {...ROLES.rowHead}>
        <Link href={`/platforms/${row.id}`} prefetch={false}>
          {row.name}
        </Link>
        {row.formerly === undefined ? null : <span className={classes.under}>{PLATFORMS.formerly(row.formerly)}</span>}
      </th>
      <Cell head={PLATFORMS.status}>
        <PlatformStatus {...row} />
      </Cell>
      <Cell head={PLATFORMS.vendor}>{row.vendor}</Cell>
      <Cell head={PLATFORMS.licence}>{licenceText(row.licence)}</Cell>
      <Cell head={PLATFORMS.fills}>
        {row.fills.map((part) => FILLED_NAMES[part]).join(', ') || PLATFORMS.nothingFilled}
      </Cell>
      <Cell head={PLATFORMS.checkedOn}>
        <Checked {...row} />
      </Cell>
    </tr>
  )
}

/** The systems in groups by what they fill; it scrolls inside itself where it does not fit, on a phone a row is a card. */
export function PlatformGroups({ groups }: { readonly groups: ReturnType<typeof groupsOf> }) {
  return (
    <ScrollBox isFramed name={PLATFORMS.tableName}>
      <table className={`${classes.table} ${cards.cards}`} aria-label={PLATFORMS.tableName} {...ROLES.table}>
        <thead {...ROLES.group}>
          <tr {...ROLES.row}>
            {HEADS.map((head) => (
              <th key={head} scope="col" {...ROLES.columnHead}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ part, rows }) => (
          <tbody key={part} {...ROLES.group}>
            <tr className={classes.groupRow} {...ROLES.row}>
              <th scope="rowgroup" colSpan={HEADS.length} className={classes.group} {...ROLES.rowHead}>
                {PLATFORMS.group(partName(part), rows.length)}
              </th>
            </tr>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}
