import Link from 'next/link'
import type { PlatformRow } from '#app/_server/platform-book.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
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

function Row({ row }: { readonly row: PlatformRow }) {
  return (
    <tr>
      <th scope="row">
        <Link href={`/platforms/${row.id}`} prefetch={false}>
          {row.name}
        </Link>
        {row.formerly === undefined ? null : <span className={classes.under}>{PLATFORMS.formerly(row.formerly)}</span>}
      </th>
      <td>
        <PlatformStatus {...row} />
      </td>
      <td>{row.vendor}</td>
      <td>{licenceText(row.licence)}</td>
      <td>{row.fills.map((part) => FILLED_NAMES[part]).join(', ') || PLATFORMS.nothingFilled}</td>
      <td>
        <Checked {...row} />
      </td>
    </tr>
  )
}

/** The systems in groups by what they fill; it scrolls inside itself where it does not fit. */
export function PlatformGroups({ groups }: { readonly groups: ReturnType<typeof groupsOf> }) {
  return (
    <ScrollBox isFramed name={PLATFORMS.tableName}>
      <table className={classes.table} aria-label={PLATFORMS.tableName}>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ part, rows }) => (
          <tbody key={part}>
            <tr>
              <th scope="rowgroup" colSpan={HEADS.length} className={classes.group}>
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
