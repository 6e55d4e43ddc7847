'use client'

import type { ReactNode } from 'react'
import { COMPARE_TABLE } from '#app/_text/compare.ts'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
import type { ComparedGroup, ComparedPart, ComparedRow, ComparedSum } from '#lib/report/compare-lines.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import { type FactRow, isEqualRow } from '#lib/report/compare-words.ts'
import { componentName } from '#lib/report/component-name.ts'
import { LineCell, SumCell } from './compare-cells.tsx'
import classes from './compare-table.module.css'

type Props = {
  readonly comparison: Comparison
  readonly answers: readonly FactRow[]
  readonly decision: readonly FactRow[]
  readonly hideEqual: boolean
  readonly onOpen: (row: ComparedRow) => void
}

/** Keys of columns: their names, which are there once. */
type Columns = Pick<Comparison, 'columns' | 'against'>

function SectionHead({ columns, children }: Pick<Columns, 'columns'> & { readonly children: ReactNode }) {
  return (
    <tr className={classes.section}>
      <th scope="rowgroup" colSpan={columns.length + 1}>
        <span className={classes.stay}>{children}</span>
      </th>
    </tr>
  )
}

function HiddenCount({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className={classes.hidden}>{COMPARE_TABLE.hidden(count)}</span>
}

type FactsProps = Columns & { readonly title: string; readonly rows: readonly FactRow[]; readonly hideEqual: boolean }

function Facts({ columns, against, title, rows, hideEqual }: FactsProps) {
  const shown = hideEqual ? rows.filter((row) => !isEqualRow(row)) : rows
  if (rows.length === 0) return null
  return (
    <tbody>
      <SectionHead columns={columns}>
        {title} <HiddenCount count={rows.length - shown.length} />
      </SectionHead>
      {shown.map((row) => (
        <tr key={row.id}>
          <th scope="row">{row.label}</th>
          {columns.map(({ name }, at) => (
            <td key={name} className={row.texts[at] === row.texts[against] ? classes.text : classes.other}>
              {row.texts[at]}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  )
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
  readonly hideEqual: boolean
  readonly onOpen: Props['onOpen']
}

function Group({ columns, against, group, hideEqual, onOpen }: GroupProps) {
  const { component, rows, totals } = group
  const shown = hideEqual ? rows.filter(({ equal }) => !equal) : rows
  const title = (
    <>
      {componentName(component)} <HiddenCount count={rows.length - shown.length} />
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
  readonly hideEqual: boolean
  readonly onOpen: Props['onOpen']
}

function Part({ columns, against, part, ...rest }: PartProps) {
  const { category, groups, totals } = part
  const title = COMPARE_TABLE.totals[category]
  return (
    <tbody>
      <SectionHead columns={columns}>{COMPARE_TABLE.parts[category]}</SectionHead>
      {groups.map((group) => (
        <Group key={group.component} columns={columns} against={against} group={group} {...rest} />
      ))}
      <Sums columns={columns} against={against} title={title} sums={totals} look={classes.total ?? ''} />
    </tbody>
  )
}

/** Plans side by side: what they answer, what they decide, and their bills line by line. It scrolls inside itself. */
export function CompareTable({ comparison, answers, decision, hideEqual, onOpen }: Props) {
  const { columns, against, parts, totals } = comparison
  const of = { columns, against }
  return (
    <ScrollBox isFramed className={classes.scroll} name={COMPARE_TABLE.name}>
      <table className={classes.table} aria-label={COMPARE_TABLE.name}>
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
        <Facts {...of} title={COMPARE_TABLE.answers} rows={answers} hideEqual={hideEqual} />
        <Facts {...of} title={COMPARE_TABLE.decision} rows={decision} hideEqual={hideEqual} />
        {parts.map((part) => (
          <Part key={part.category} {...of} part={part} hideEqual={hideEqual} onOpen={onOpen} />
        ))}
        <tfoot>
          <Sums {...of} title={COMPARE_TABLE.both} sums={totals} look={classes.total ?? ''} />
        </tfoot>
      </table>
    </ScrollBox>
  )
}
