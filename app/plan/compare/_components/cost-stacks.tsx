import { STACKS } from '#app/_text/compare-costs.ts'
import card from '#app/_ui/card.module.css'
import frame from '#app/_ui/page-frame.module.css'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { ComparedPart } from '#lib/report/compare-lines.ts'
import type { Comparison } from '#lib/report/compare-plans.ts'
import { sumText } from '#lib/report/compare-words.ts'
import { componentInText, componentName } from '#lib/report/component-name.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import { NO_USD, sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'
import compare from './compare.module.css'
import classes from './cost-stacks.module.css'
import { drawnLength, reductionsOf } from './drawn-length.ts'
import { numbered, StackedBar } from './stacked-bar.tsx'

/** How long a bar is drawn. */
const lengthOf = ({ groups }: ComparedPart, at: number): number =>
  groups.reduce((sum, group) => sum + drawnLength(group, at), 0)

type BarProps = {
  readonly part: ComparedPart
  readonly at: number
  readonly axis: number
  readonly components: readonly string[]
}

function Bar({ part, at, axis, components }: BarProps) {
  const sum = part.totals[at] ?? null
  const reductions = reductionsOf(part, at)
  const parts = part.groups.flatMap((group) => {
    const length = drawnLength(group, at)
    const title = `${componentName(group.component)}: ${sumText(group.totals[at] ?? null)}`
    return length > 0 ? [{ number: components.indexOf(group.component) + 1, share: length / axis, title }] : []
  })
  return (
    <div className={classes.row}>
      <span className={classes.what}>{STACKS[part.category]}</span>
      <StackedBar parts={parts} hatched={part.category === 'people'} open={sum !== null && !sum.complete} />
      <span className={classes.sum}>{sumText(sum)}</span>
      {reductions === null ? null : <span className={classes.less}>{STACKS.reductions(formatUsd(reductions))}</span>}
    </div>
  )
}

/** The largest component of a column, cloud and people together. */
function largestIn({ parts }: Comparison, at: number): string {
  const sums = new Map<string, number>()
  for (const { groups } of parts)
    for (const group of groups) sums.set(group.component, (sums.get(group.component) ?? 0) + drawnLength(group, at))
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
    const less = parts.flatMap((one) => reductionsOf(one, at) ?? [])
    const said = { name, total: sumText(total), largest: componentInText(largest), part }
    if (less.length === 0) return STACKS.summary(said)
    return STACKS.summaryReduced({ ...said, less: formatUsd(usdText(sumUsd(less.map(usdFrom)))) })
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
        {components.map((component, at) => (
          <li key={component} style={numbered(at + 1)}>
            {componentName(component)}
          </li>
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
