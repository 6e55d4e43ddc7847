import type { ComparedGroup, ComparedPart, ComparedRow, ComparedSum } from '#lib/report/compare-lines.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import type { ComparedValues } from '#lib/report/compare-values.ts'
import { type FactRow, isEqualRow } from '#lib/report/compare-words.ts'
import { componentName } from '#lib/report/component-name.ts'

/** How the lines of the bills stand: below their component, behind the sums of each, or all in one list. */
export const LINE_GROUPINGS = ['component', 'sums', 'list'] as const
export type LineGrouping = (typeof LINE_GROUPINGS)[number]

type Points = number | null

type Named = { readonly id: string; readonly title: string }

/** What the columns say in words. */
export type WordsRow = Named & { readonly kind: 'words'; readonly texts: readonly string[] }
/** What a criterion adds to the value in each column, and how far that is from the column compared with. */
export type PointsRow = Named & {
  readonly kind: 'points'
  readonly points: readonly Points[]
  readonly deltas: readonly Points[]
}
/** A line of the bills with the component it belongs to. */
export type LineRow = Named & { readonly kind: 'line'; readonly component: string; readonly line: ComparedRow }
/** A component with the sums of its lines. */
export type GroupRow = Named & {
  readonly kind: 'group'
  readonly sums: readonly ComparedSum[]
  readonly subRows: readonly LineRow[]
}

export const SECTIONS = ['answers', 'decision', 'cloud', 'people', 'value', 'roles'] as const
export type SectionId = (typeof SECTIONS)[number]

/** The sections whose rows sum to something. */
export type SummedId = 'value' | 'cloud' | 'people'
/** The last row of a section, of all its rows whatever is shown. */
export type SectionTotal = { readonly id: SummedId } & (
  | { readonly sums: readonly ComparedSum[] }
  | Pick<PointsRow, 'points' | 'deltas'>
)
/** A part of the comparison; one of words has no total. */
export type SectionRow = {
  readonly kind: 'section'
  readonly id: SectionId
  readonly total: SectionTotal | null
  readonly subRows: readonly (WordsRow | PointsRow | GroupRow | LineRow)[]
}

/** A row of a comparison: sections hold components, and these hold lines. */
export type CompareRow = SectionRow | WordsRow | PointsRow | GroupRow | LineRow

/** What a comparison says besides its bills. */
export type ComparedFacts = {
  /** What each role would put first. */
  readonly roles: readonly FactRow[]
  readonly answers: readonly FactRow[]
  readonly decision: readonly FactRow[]
  readonly values: ComparedValues
}

function wordsSection(id: SectionId, rows: readonly FactRow[]): SectionRow {
  const subRows = rows.map(
    ({ id: own, label, texts }): WordsRow => ({ kind: 'words', id: `${id}/${own}`, title: label, texts }),
  )
  return { kind: 'section', id, total: null, subRows }
}

function withDeltas(points: readonly Points[], against: number): Pick<PointsRow, 'points' | 'deltas'> {
  const base = points[against] ?? null
  return { points, deltas: points.map((own) => (own === null || base === null ? null : own - base)) }
}

const valueSection = ({ rows, totals }: ComparedValues, against: number): SectionRow => ({
  kind: 'section',
  id: 'value',
  total: { id: 'value', ...withDeltas(totals, against) },
  subRows: rows.map(
    ({ id, title, points }): PointsRow => ({
      kind: 'points',
      id: `value/${id}`,
      title,
      ...withDeltas(points, against),
    }),
  ),
})

const linesOf = ({ component, rows }: ComparedGroup): readonly LineRow[] =>
  rows.map((line) => ({
    kind: 'line',
    id: line.key,
    title: line.title,
    component: componentName(component),
    line,
  }))

function costSection({ category, groups, totals }: ComparedPart, grouping: LineGrouping): SectionRow {
  const grouped = (group: ComparedGroup): GroupRow => ({
    kind: 'group',
    id: `${category}/${group.component}`,
    title: componentName(group.component),
    sums: group.totals,
    subRows: linesOf(group),
  })
  const subRows = grouping === 'list' ? groups.flatMap(linesOf) : groups.map(grouped)
  return { kind: 'section', id: category, total: { id: category, sums: totals }, subRows }
}

/** The rows of a comparison as a tree, in the order of the table; a section of which nothing is said is left out. */
export function compareRows(
  { parts, against }: Pick<Comparison, 'parts' | 'against'>,
  { roles, answers, decision, values }: ComparedFacts,
  grouping: LineGrouping,
): readonly SectionRow[] {
  const sections = [
    wordsSection('answers', answers),
    wordsSection('decision', decision),
    ...parts.map((part) => costSection(part, grouping)),
    valueSection(values, against),
    wordsSection('roles', roles),
  ]
  return sections.filter(({ subRows }) => subRows.length > 0)
}

/** The rows inside a row. */
export const rowsInside = (row: CompareRow): readonly CompareRow[] => ('subRows' in row ? row.subRows : [])

/** How many rows that hold no others a row holds. */
export const leavesIn = (row: CompareRow): number =>
  'subRows' in row ? row.subRows.reduce((count, one) => count + leavesIn(one), 0) : 1

/** Which rows are shown; sums are those of all lines, whatever is shown. */
export type RowFilter = {
  readonly hideEqual: boolean
  /** Part of a title, or of the name of its component; empty for every row. */
  readonly find: string
}

function isEqual(row: CompareRow): boolean {
  switch (row.kind) {
    case 'words':
      return isEqualRow(row)
    case 'points':
      return new Set(row.points).size <= 1
    case 'line':
      return row.line.equal
    case 'group':
    case 'section':
      return rowsInside(row).every(isEqual)
    default:
      return row satisfies never
  }
}

/** Whether a row is shown for its own sake; one that holds others is shown too while one of these is. */
export function isShown(row: CompareRow, { hideEqual, find }: RowFilter): boolean {
  if (row.kind === 'section') return find.trim() === ''
  if (hideEqual && isEqual(row)) return false
  const words = row.kind === 'line' ? `${row.title}\n${row.component}` : row.title
  return words.toLowerCase().includes(find.trim().toLowerCase())
}
