import { VALUES } from '#app/_text/compare-costs.ts'
import { pointsText } from '#app/_text/decision.ts'
import type { ComparedValues, ValueRow } from '#lib/report/compare-values.ts'
import { isFound, type RowView } from '#lib/report/compare-view.ts'
import { type Columns, HiddenCount, SectionHead } from './compare-section.tsx'
import classes from './compare-table.module.css'

type Points = number | null

const isEqual = ({ points }: Pick<ValueRow, 'points'>): boolean => new Set(points).size <= 1

/** `+1.5`, `−0.2`: how far a value is from the one compared with. */
const differenceText = (points: number): string => `${points < 0 ? '−' : '+'}${pointsText(Math.abs(points))}`

const isSame = (one: number, other: number): boolean => pointsText(one) === pointsText(other)

type CellProps = { readonly own: Points; readonly base: Points; readonly isShown: boolean }

/** Points in one column, with how far they are from the column compared with. */
function PointsCell({ own, base, isShown }: CellProps) {
  const word = isShown ? VALUES.notJudged : VALUES.none
  return (
    <td className={classes.amount}>
      <span className={own === null ? classes.word : undefined}>{own === null ? word : pointsText(own)}</span>
      {own === null || base === null || isSame(own, base) ? null : (
        <span className={classes.delta}>{differenceText(own - base)}</span>
      )}
    </td>
  )
}

type RowProps = Columns & { readonly title: string; readonly points: readonly Points[]; readonly look?: string }

function PointsRow({ columns, against, title, points, look }: RowProps) {
  return (
    <tr className={look}>
      <th scope="row">{title}</th>
      {columns.map(({ name, shown }, at) => (
        <PointsCell key={name} own={points[at] ?? null} base={points[against] ?? null} isShown={shown !== null} />
      ))}
    </tr>
  )
}

type Props = Columns & { readonly values: ComparedValues; readonly view: RowView }

/** What each criterion adds to the value of what a column shows; the rows of a column sum to its value. */
export function ValueRows({ columns, against, values: { rows, totals }, view }: Props) {
  const shown = rows.filter((row) => !(view.hideEqual && isEqual(row)) && isFound(row.title, view.find))
  return (
    <tbody data-part="value">
      <SectionHead columns={columns}>
        {VALUES.heading} <HiddenCount count={rows.length - shown.length} view={view} />
      </SectionHead>
      {shown.map(({ id, title, points }) => (
        <PointsRow key={id} columns={columns} against={against} title={title} points={points} />
      ))}
      <PointsRow columns={columns} against={against} title={VALUES.total} points={totals} look={classes.total ?? ''} />
    </tbody>
  )
}
