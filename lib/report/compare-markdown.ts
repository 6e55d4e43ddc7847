import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { ComparedCell, ComparedPart, ComparedSum } from '#lib/report/compare-lines.ts'
import { areOfOnePlan, type Compared, type Comparison } from '#lib/report/compare-plans.ts'
import {
  answerRows,
  costText,
  decisionRows,
  deltaText,
  type FactRow,
  sumDeltaText,
  sumText,
} from '#lib/report/compare-words.ts'
import { componentName } from '#lib/report/component-name.ts'
import { plainText, table } from '#lib/report/markdown-table.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'

type Reported = {
  readonly plan: Plan
  readonly comparison: Comparison
  readonly compared: readonly Compared[]
  readonly catalog: Catalog
}

const PARTS = { cloud: 'Cloud, USD a month', people: 'People, USD a month' } as const

function amountText(cell: ComparedCell): string {
  if (!('quantity' in cell) || cell.quantity === null) return ''
  const price = cell.kind === 'priced' && cell.unitPrice !== null ? ` at ${formatUnitPrice(cell.unitPrice)}` : ''
  return ` (${numberText(cell.quantity)} ${cell.unit}${price})`
}

const TOTALS = { cloud: 'Cloud in total', people: 'People in total' } as const

const withDelta = (text: string, delta: string, isAgainst: boolean): string => (isAgainst ? text : `${text}; ${delta}`)

const sumCell = (sum: ComparedSum, isAgainst: boolean): string =>
  withDelta(sumText(sum), sumDeltaText(sum), isAgainst || sum === null)

function partTable({ category, groups, totals }: ComparedPart, { comparison }: Reported): string {
  const { columns, against } = comparison
  const sums = (all: readonly ComparedSum[]) => all.map((sum, at) => `**${sumCell(sum, at === against)}**`)
  const rows = groups.flatMap(({ component, rows: lines, totals: group }) => [
    [`**${componentName(component)}**`, ...sums(group)],
    ...lines.map(({ title, cells }) => [
      plainText(title),
      ...cells.map((cell, at) =>
        withDelta(
          `${costText(cell)}${amountText(cell)}`,
          deltaText(cell.delta),
          at === against || cell.kind === 'no-bill',
        ),
      ),
    ]),
  ])
  return table(
    [PARTS[category], ...columns.map(({ name }) => plainText(name))],
    [...rows, [`**${TOTALS[category]}**`, ...sums(totals)]],
  )
}

/** The comparison as a Markdown report; text from the plan is escaped. */
export function comparisonMarkdown(reported: Reported): string {
  const { plan, comparison, compared, catalog } = reported
  const names = comparison.columns.map(({ name }) => plainText(name))
  const facts = (head: string, rows: readonly FactRow[]) =>
    table(
      [head, ...names],
      rows.map(({ label, texts }) => [label, ...texts.map(plainText)]),
    )
  const ofOnePlan = areOfOnePlan(compared)
  const answers = ofOnePlan ? [] : answerRows(compared, plan, catalog)
  const both = comparison.totals.map((sum, at) => sumCell(sum, at === comparison.against))
  const parts = [
    `# ${plainText(plan.name)}: ${ofOnePlan ? 'alternatives' : 'scenarios'}`,
    `Differences are against “${names[comparison.against] ?? ''}”. A line without a price is not zero, and a difference to it is not known, unless both sides buy the same of it.`,
    ...(answers.length === 0 ? [] : ['## What they answer', facts('Question', answers)]),
    '## What they decide',
    facts('Decision', decisionRows(comparison, compared, catalog)),
    '## What they cost',
    ...comparison.parts.map((part) => partTable(part, reported)),
    table(['USD a month', ...names], [['**Cloud and people**', ...both]]),
    `As of ${comparison.asOf}. ${comparison.columns.map(({ name, region, evaluation }) => `${plainText(name)}: ${region}, evaluation ${evaluation}`).join('. ')}.`,
  ]
  return `${parts.join('\n\n')}\n`
}
