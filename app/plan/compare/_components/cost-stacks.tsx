import { STACKS } from '#app/_text/compare-costs.ts'
import card from '#app/_ui/card.module.css'
import frame from '#app/_ui/page-frame.module.css'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { ComparedPart, ComparedSum } from '#lib/report/compare-lines.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import { sumText } from '#lib/report/compare-words.ts'
import { componentInText, componentName } from '#lib/report/component-name.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import { NO_USD, sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'
import compare from './compare.module.css'
import classes from './cost-stacks.module.css'
import { StackedBar } from './stacked-bar.tsx'

const knownOf = (sum: ComparedSum | undefined): number => Number(sum?.known ?? 0)

/** What is drawn of a bar; reductions such as discounts have no length. */
const lengthOf = ({ groups }: ComparedPart, at: number): number =>
  groups.reduce((sum, { totals }) => sum + Math.max(0, knownOf(totals[at])), 0)

/** Reductions of one bar as text; null where there are none. */
function reductionsOf({ groups }: ComparedPart, at: number): string | null {
  const less = groups.flatMap(({ totals }) => (knownOf(totals[at]) < 0 ? [usdFrom(totals[at]?.known ?? '0')] : []))
  return less.length === 0 ? null : formatUsd(usdText(sumUsd(less)).replace('-', ''))
}

type BarProps = {
  readonly part: ComparedPart
  readonly at: number
  readonly axis: number
  readonly components: readonly string[]
}

function Bar({ part, at, axis, components }: BarProps) {
  const sum = part.totals[at] ?? null
  const reductions = reductionsOf(part, at)
  const parts = part.groups.flatMap(({ component, totals }) => {
    const known = knownOf(totals[at])
    const title = `${componentName(component)}: ${sumText(totals[at] ?? null)}`
    return known > 0 ? [{ number: components.indexOf(component) + 1, share: known / axis, title }] : []
  })
  return (
    <div className={classes.row}>
      <span className={classes.what}>{STACKS[part.category]}</span>
      <StackedBar parts={parts} hatched={part.category === 'people'} open={sum !== null && !sum.complete} />
      <span className={classes.sum}>{sumText(sum)}</span>
      {reductions === null ? null : <span className={classes.less}>{STACKS.reductions(reductions)}</span>}
    </div>
  )
}

/** The largest component of a column, cloud and people together. */
function largestIn({ parts }: Comparison, at: number): string {
  const sums = new Map<string, number>()
  for (const { groups } of parts)
    for (const { component, totals } of groups) sums.set(component, (sums.get(component) ?? 0) + knownOf(totals[at]))
  return [...sums].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? ''
}

function summaryOf(comparison: Comparison): readonly string[] {
  const { columns, parts, totals } = comparison
  return columns.map(({ name }, at) => {
    const total = totals[at]
    if (!total) return STACKS.summaryNone(name)
    const largest = largestIn(comparison, at)
    const own = parts.flatMap(({ groups }) => groups.find(({ component }) => component === largest)?.totals[at] ?? [])
    const usd = usdText(own.reduce((sum, { known }) => sumUsd([sum, usdFrom(known)]), NO_USD))
    const complete = own.every((one) => one.complete)
    const part = sumText({ ...total, known: usd, complete })
    return STACKS.summary({ name, total: sumText(total), largest: componentInText(largest), part })
  })
}

function Twin({ comparison, components }: { readonly comparison: Comparison; readonly components: readonly string[] }) {
  const { columns, parts } = comparison
  const cells = (text: (part: ComparedPart, at: number) => string) =>
    columns.flatMap((_, at) => parts.map((part) => text(part, at)))
  return (
    <PlainTable
      name={STACKS.table}
      columns={[
        { head: STACKS.component },
        ...columns.flatMap(({ name }) =>
          parts.map(({ category }) => ({ head: STACKS.head(name, STACKS[category]), look: 'amount' as const })),
        ),
      ]}
      rows={components.map((component) => ({
        key: component,
        cells: [
          componentName(component),
          ...cells(({ groups }, at) => {
            const group = groups.find((one) => one.component === component)
            return group ? sumText(group.totals[at] ?? null) : STACKS.noLine
          }),
        ],
      }))}
      foot={{ key: 'sum', cells: [STACKS.sum, ...cells(({ totals }, at) => sumText(totals[at] ?? null))] }}
    />
  )
}

/** What each column costs, component by component: bars on one axis, a table with the same figures, and a sentence each. */
export function CostStacks({ comparison }: { readonly comparison: Comparison }) {
  const { columns, parts } = comparison
  const components = [...new Set(parts.flatMap(({ groups }) => groups.map(({ component }) => component)))]
  const axis = Math.max(1, ...columns.flatMap((_, at) => parts.map((part) => lengthOf(part, at))))
  return (
    <section className={`${card.card} ${compare.onPaper}`} aria-labelledby="cost-by-component">
      <h2 id="cost-by-component" className={card.heading}>
        {STACKS.heading}
      </h2>
      <p className={frame.text}>{STACKS.note}</p>
      <ul className={classes.columns}>
        {columns.map(({ name }, at) => (
          <li key={name}>
            <strong>{name}</strong>
            {parts.map((part) => (
              <Bar key={part.category} part={part} at={at} axis={axis} components={components} />
            ))}
          </li>
        ))}
      </ul>
      <ol className={classes.key} aria-label={STACKS.key}>
        {components.map((component) => (
          <li key={component}>{componentName(component)}</li>
        ))}
      </ol>
      <p className={frame.text}>{summaryOf(comparison).join(' ')}</p>
      <details className={compare.more}>
        <summary>{STACKS.twin}</summary>
        <Twin comparison={comparison} components={components} />
      </details>
    </section>
  )
}
