'use client'

import type { ReactNode } from 'react'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { ROLES } from '#app/_text/compare-costs.ts'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
import type { ComparedGroup, ComparedPart, ComparedRow, ComparedSum } from '#lib/report/compare-lines.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import type { ComparedValues } from '#lib/report/compare-values.ts'
import { type RowView, rowsInView } from '#lib/report/compare-view.ts'
import type { FactRow } from '#lib/report/compare-words.ts'
import { componentName } from '#lib/report/component-name.ts'
import { LineCell, SumCell } from './compare-cells.tsx'
import { type Columns, Facts, HiddenCount, SectionHead } from './compare-section.tsx'
import classes from './compare-table.module.css'
import { ValueRows } from './value-rows.tsx'

type Props = {
  readonly name: string
  readonly comparison: Comparison
  readonly answers: readonly FactRow[]
  readonly decision: readonly FactRow[]
  /** What each role would put first. */
  readonly roles: readonly FactRow[]
  readonly values: ComparedValues
  readonly view: RowView
  readonly onOpen: (row: ComparedRow) => void
}

type SumsProps = Columns & { readonly title: ReactNode; readonly sums: readonly ComparedSum[]; readonly look: string }

function Sums({ columns, against, title, sums, look }: SumsProps) {
  return (
    <tr className={look}>
      <th scope="row">{title}</th>
      {columns.map(({ name }, at) => (
        <SumCell key={name} sum={sums[at] ?? null} isAgainst={at === against} />
      ))}
    </tr>
  )
}

type GroupProps = Columns & {
  readonly group: ComparedGroup
  readonly view: RowView
  readonly onOpen: Props['onOpen']
}

function Group({ columns, against, group, view, onOpen }: GroupProps) {
  const { component, rows, totals } = group
  const shown = rowsInView(rows, view)
  const title = (
    <>
      {componentName(component)} <HiddenCount count={rows.length - shown.length} view={view} />
    </>
  )
  return (
    <>
      <Sums columns={columns} against={against} title={title} sums={totals} look={classes.group ?? ''} />
      {shown.map((row) => (
        <tr key={row.key} className={classes.line}>
          <th scope="row">
            <button type="button" className={classes.open} onClick={() => onOpen(row)}>
              {row.title}
            </button>
          </th>
          {columns.map(({ name }, at) => {
            const cell = row.cells[at]
            return cell ? <LineCell key={name} cell={cell} isAgainst={at === against} /> : <td key={name} />
          })}
        </tr>
      ))}
    </>
  )
}

type PartProps = Columns & {
  readonly part: ComparedPart
  readonly view: RowView
  readonly onOpen: Props['onOpen']
}

function Part({ columns, against, part, ...rest }: PartProps) {
  const { category, groups, totals } = part
  const title = COMPARE_TABLE.totals[category]
  return (
    <tbody data-part={category}>
      <SectionHead columns={columns}>{COMPARE_TABLE.parts[category]}</SectionHead>
      {groups.map((group) => (
        <Group key={group.component} columns={columns} against={against} group={group} {...rest} />
      ))}
      <Sums columns={columns} against={against} title={title} sums={totals} look={classes.total ?? ''} />
    </tbody>
  )
}

/** Plans, or the alternatives of one, side by side: what they answer, what they decide, and their bills line by line. It scrolls inside itself. */
export function CompareTable({ name, comparison, answers, decision, roles, values, view, onOpen }: Props) {
  const { columns, against, parts, totals } = comparison
  const of = { columns, against }
  return (
    <ScrollBox isFramed className={classes.scroll} name={name}>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{COMPARE_TABLE.row}</th>
            {columns.map(({ name }, at) => (
              <th key={name} scope="col">
                {name}
                {at === against ? <span className={classes.against}>{COMPARE_TABLE.comparedWith}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <Facts {...of} title={ROLES.heading} rows={roles} view={view} />
        <Facts {...of} title={COMPARE_TABLE.answers} rows={answers} view={view} />
        <Facts {...of} title={COMPARE_TABLE.decision} rows={decision} view={view} />
        <ValueRows {...of} values={values} view={view} />
        {parts.map((part) => (
          <Part key={part.category} {...of} part={part} view={view} onOpen={onOpen} />
        ))}
        <tfoot>
          <Sums {...of} title={COMPARE_TABLE.both} sums={totals} look={classes.total ?? ''} />
        </tfoot>
      </table>
    </ScrollBox>
  )
}
