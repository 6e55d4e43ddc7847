import type { PlatformRow } from '#app/_server/platform-book.ts'
import type { Filled } from '#lib/plan/platform.ts'
import { FILLED } from '#lib/report/platform-words.ts'

/** What stands for systems that fill no component. */
export const NO_PART = 'nothing'
export type Part = Filled | typeof NO_PART

/** Every group of the list, in order. */
export const PARTS: readonly Part[] = [...FILLED, NO_PART]

/** What narrows the list down; an empty text asks for nothing. */
export type Wanted = { readonly words: string; readonly part: string; readonly status: string }

export const NOTHING_WANTED: Wanted = { words: '', part: '', status: '' }

const isIn = (row: PlatformRow, part: Part): boolean =>
  part === NO_PART ? row.fills.length === 0 : row.fills.includes(part)

/** The rows that fit, in groups by what they fill; a system that fills several parts stands in each of their groups. */
export function groupsOf(rows: readonly PlatformRow[], { words, part, status }: Wanted) {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = rows.filter(
    (row) => (status === '' || row.status === status) && sought.every((word) => row.text.includes(word)),
  )
  return PARTS.filter((one) => part === '' || one === part)
    .map((one) => ({ part: one, rows: fitting.filter((row) => isIn(row, one)) }))
    .filter((group) => group.rows.length > 0)
}

const NAMES = { words: 'q', part: 'fills', status: 'status' } as const

/** What an address asks for. */
export const wantedFrom = (params: URLSearchParams): Wanted => ({
  words: params.get(NAMES.words) ?? '',
  part: params.get(NAMES.part) ?? '',
  status: params.get(NAMES.status) ?? '',
})

/** The query of an address that asks for the same again. */
export function queryOf(wanted: Wanted): string {
  const given = (['words', 'part', 'status'] as const).filter((name) => wanted[name] !== '')
  const text = new URLSearchParams(given.map((name) => [NAMES[name], wanted[name]])).toString()
  return text === '' ? '' : `?${text}`
}
