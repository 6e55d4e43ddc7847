import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { totalOf } from '#lib/cost/total.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { variantsOf } from '#lib/plan/scenarios.ts'
import { comparisonCsv } from '#lib/report/compare-csv.ts'
import { alternativesIn, shownAlternative } from '#lib/report/compare-lines.ts'
import { alternativeColumns, comparePlans } from '#lib/report/compare-plans.ts'
import { isPlainDecimal } from '#lib/units/decimal.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated } from './commands.ts'
import { comparisonText } from './compare.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)

function examplePlan(): Plan {
  const read = planFrom(loadScenarios().find(({ id }) => id === 'ten-people-fit-decides')?.plan, catalog)
  if (read.kind === 'invalid') throw new Error(`${read.path}: ${read.expected}`)
  return read.document
}

const plan: Plan = {
  ...examplePlan(),
  scenarios: [
    { name: 'Twice | the `endpoints`', answers: { endpoints: 4 } },
    { name: 'Frankfurt', answers: { region: 'eu-central-1' } },
    { name: 'In our own rooms', answers: { cloud: 'on-premises' } },
    { name: 'Under a cap', answers: { monthlyBudgetUsd: 1, budgetIsCap: true } },
  ],
}
const compared = variantsOf(plan).map(({ name, plan: one }) => ({ name, plan: one, ...pick(evaluated(one, catalog)) }))
function pick({ evaluation }: ReturnType<typeof evaluated>) {
  return { evaluation }
}

describe('the example beside its scenarios', () => {
  const evaluations = compared.map(({ evaluation }) => evaluation)

  test.each([null, ...alternativesIn(evaluations)])('every total is that of its own evaluation: %o', (same) => {
    const { parts, totals, columns } = comparePlans(compared, { same })
    for (const [at, evaluation] of evaluations.entries()) {
      const alternative = shownAlternative({ evaluation }, same)
      for (const { category, totals: sums } of parts) expect(sums[at]?.known).toBe(alternative?.monthly[category].point)
      expect(totals[at]?.complete).toBe(alternative?.monthly.complete)
      expect(totals[at]?.known).toBe(alternative && totalOf(alternative.lines).known)
      expect(columns[at]?.evaluation).toBe(evaluation.hash)
    }
  })

  test('twice the endpoints cost twice as much', () => {
    const { parts } = comparePlans(compared)
    const rows = parts.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))
    const grown = rows.flatMap(({ cells: [own, twice] }) =>
      own?.kind === 'priced' && twice?.kind === 'priced' && twice.delta !== '0' ? [[own.cost, twice.delta]] : [],
    )
    expect(grown.length).toBeGreaterThan(0)
    expect(grown.some(([cost, delta]) => cost === delta)).toBe(true)
  })

  test('each column is priced in its own region', () => {
    expect(
      comparePlans(compared)
        .columns.map(({ region }) => region)
        .slice(0, 3),
    ).toEqual(['us-east-1', 'us-east-1', 'eu-central-1'])
  })
})

describe('planner compare', () => {
  const written = (format: 'json' | 'markdown') =>
    comparisonText({ plan, catalog, format }, async (one) => evaluated(one, catalog).evaluation)

  test('writes amounts as plain decimals, and nothing that is no number', async () => {
    const text = await written('json')
    expect(text).not.toMatch(/NaN|Infinity/)
    const { schema, parts } = JSON.parse(text)
    expect(schema).toBe('comparison@1')
    for (const { totals } of parts)
      for (const sum of totals) if (sum?.delta) expect(isPlainDecimal(sum.delta)).toBe(true)
  })

  test('writes Markdown whose tables no name breaks', async () => {
    const text = await written('markdown')
    const widths = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replaceAll('\\|', '').split('|').length)
    expect(new Set(widths)).toEqual(new Set([compared.length + 3]))
    expect(text).toContain('Twice \\| the \\`endpoints\\`')
    expect(text).toMatch(/at least \$[\d,.]+; \+\$[\d,.]+ where both are known, 1 line not known/)
  })
})

describe('the alternatives of a plan side by side', () => {
  const [own] = compared
  if (!own) throw new Error('no plan')
  const columns = alternativeColumns(own)
  const comparison = comparePlans(columns)

  test('every alternative is a column with its own sum, the recommended one first', () => {
    const { alternatives, recommendation } = own.evaluation
    expect(columns.map(({ name }) => name).toSorted()).toEqual(alternatives.map(({ title }) => title).toSorted())
    expect(comparison.columns[0]?.shown).toMatchObject({ stack: recommendation.stack, eligible: true })
    for (const [at, { name }] of columns.entries()) {
      const alternative = alternatives.find(({ title }) => title === name)
      expect(comparison.totals[at]?.known).toBe(alternative && totalOf(alternative.lines).known)
    }
  })

  test('two alternatives of one name are two columns, each with its own bill', () => {
    const [first, second] = own.evaluation.alternatives
    if (!first || !second) throw new Error('no two alternatives')
    const alternatives = [first, { ...second, title: first.title }]
    const twins = alternativeColumns({ ...own, evaluation: { ...own.evaluation, alternatives } })
    expect(twins.map(({ name }) => name)).toEqual([first.title, `${first.title} (2)`])
    const sums = comparePlans(twins).totals.map((sum) => sum?.known)
    expect(sums.toSorted()).toEqual(alternatives.map(({ lines }) => totalOf(lines).known).toSorted())
  })

  test('a sum of which nothing is known is empty in CSV, not zero', () => {
    const nothing = { known: '0', complete: false, unpriced: [], delta: null, knownDelta: null, unknownDeltas: 1 }
    const csv = comparisonCsv({ ...comparison, parts: [], totals: columns.map(() => nothing) })
    expect(csv.trim().split('\r\n').slice(1)).toSatisfy((rows: readonly string[]) =>
      rows.every((row) => row.endsWith(',unpriced,,')),
    )
  })

  test('as CSV every line has a row for every column, and unknown is empty, not zero', () => {
    const [head, ...rows] = comparisonCsv(comparison).trim().split('\r\n')
    expect(head).toBe('part,component,line,column,status,usd_a_month,difference_usd_a_month')
    const lines = comparison.parts.flatMap(({ groups }) => groups.flatMap((group) => group.rows))
    expect(rows).toHaveLength((lines.length + 3) * columns.length)
    const unpriced = rows.filter((row) => row.includes(',unpriced,'))
    expect(unpriced.length).toBeGreaterThan(0)
    for (const row of unpriced) expect(row).toMatch(/,unpriced,,0?$/) // 0: the same on both sides
  })
})
