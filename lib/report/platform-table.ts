import type { PlatformEntry } from '#lib/plan/platform.ts'
import { checkedText, FILLED_NAMES, filledBy, lifecycleText } from '#lib/report/platform-words.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const HEADS = ['NAME', 'STATUS', 'FILLS', 'CHECKED ON'] as const
const NOTHING = '-'
const GAP = '  '

/** The platforms as a table for a terminal: name, status with its day, what they fill, when they were checked. */
export function platformsTable(platforms: readonly PlatformEntry[], day: IsoDate): string {
  const body = platforms.map((one) => {
    const fills = filledBy(one).map((part) => FILLED_NAMES[part])
    return [one.name, lifecycleText(one), fills.join(', ') || NOTHING, checkedText(one, day)]
  })
  const rows: readonly (readonly string[])[] = [HEADS, ...body]
  const widths = HEADS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const lineOf = (row: readonly string[]) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(GAP)
  return `${rows.map((row) => lineOf(row).trimEnd()).join('\n')}\n`
}
