import { expect, test } from 'vitest'
import { loadArticleTable } from '#lib/catalog/load-article-table.ts'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { ARTICLE_STACKS, ENDS } from '#lib/cost/article.ts'
import { cellNames, TOTAL_NAMES } from '#lib/cost/article-names.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { articleOf } from '#lib/report/article-of.ts'
import { cellWords, differencePercent, differenceWords, filledSentence, totalWords } from '#lib/report/article-words.ts'
import { documentJson } from '#lib/report/write-report.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'
import { COMMANDS, requireFormat } from './commands.ts'
import { BadInput } from './io.ts'
import { readOptions } from './options.ts'

const DAY = '2026-11-26' as IsoDate
const article = loadArticleTable()
const sheet = loadPriceSheet(article.region)
const catalog = loadCatalog(DAY)
const table = articleOf(article, catalog, sheet)
const PLACES = ARTICLE_STACKS.flatMap((stack) => ENDS.map((end) => [stack, end] as const))

const printed = (args: readonly string[]) => COMMANDS.article?.(readOptions(['article', ...args], DAY))

test.each(PLACES)('the %s total at the %s end is exactly the sum of its rows', (stack, end) => {
  for (const view of ['own', 'equal'] as const) {
    const rows = table.rows.map(({ cells }) => usdFrom(cells[stack][view][end].known))
    expect(table.totals[stack][view][end].known).toBe(usdText(sumUsd(rows)))
  }
  const published = table.rows.map(({ cells }) => usdFrom(cells[stack].published[end]))
  expect(table.totals[stack].rows[end]).toBe(usdText(sumUsd(published)))
})

test('a figure is exactly the sum of its lines', () => {
  const cells = table.rows.flatMap((row) => ARTICLE_STACKS.map((stack) => row.cells[stack]))
  const figures = cells.flatMap(({ own, equal }) => [own, equal]).flatMap(({ low, high }) => [low, high])
  for (const { lines, known } of figures) {
    const costs = lines.flatMap(({ cost }) => (cost === null ? [] : [usdFrom(cost)]))
    expect(known).toBe(usdText(sumUsd(costs)))
  }
})

test('the printed totals: their rows, and the summands that come near them', () => {
  expect(table.totals.mlflow.rows).toEqual({ low: '405', high: '1155' })
  expect(table.totals.sagemaker.rows).toEqual({ low: '614.2', high: '1414.2' })
  expect(table.sums.map(({ end, printed, sum }) => [end, printed, sum])).toEqual([
    ['low', '550', '545'],
    ['high', '1600', '1579.2'],
  ])
  expect(table.difference.stated).toMatchObject({ low: { usd: '150', percent: 37.5 }, high: { usd: '450' } })
})

test('nobody knows what an MLflow App costs: its row and total are "at least"', () => {
  const [tracking] = table.rows
  expect(tracking?.cells.sagemaker.equal.low).toMatchObject({ complete: false, unpriced: ['app'] })
  expect(table.totals.sagemaker.equal.high).toMatchObject({ complete: false, unpriced: ['tracking.app'] })
  expect(table.difference.equal.low).toMatchObject({ atLeast: true })
})

test('sentences find every figure the check lets them name', () => {
  for (const row of article.rows)
    for (const stack of ARTICLE_STACKS) {
      const figures = table.rows.find(({ id }) => id === row.id)
      if (!figures) throw new RangeError(row.id)
      const words = cellWords(figures, stack, article.inputs)
      expect([...words.keys()].sort()).toEqual([...cellNames(row, stack, article.inputs)].sort())
      expect(filledSentence(row.cells[stack].why, words)).not.toMatch(/[{}]/)
    }
  for (const stack of ARTICLE_STACKS)
    expect([...totalWords(table, stack).keys()].sort()).toEqual([...TOTAL_NAMES].sort())
  const claimed = differenceWords(table.difference, differencePercent)
  expect([...claimed.keys()].sort()).toEqual([...TOTAL_NAMES].sort())
})

/** The sheet with the price of one item's rows replaced; none where there is no price. */
function repriced(item: string, usd: string | null): PriceSheet {
  const rows = sheet.rows.flatMap((row): PriceSheet['rows'] => {
    if (row.item !== item) return [row]
    const [first] = row.tiers
    return usd === null ? [] : [{ ...row, tiers: [{ ...first, usd }] }]
  })
  return { ...sheet, rows }
}

test('figures move with the sheet, and the printed ones do not', () => {
  const moved = articleOf(article, catalog, repriced('sagemaker.hosting-instance', '1'))
  const endpoints = moved.rows.find(({ id }) => id === 'endpoints')?.cells.sagemaker
  expect(endpoints?.own.low.known).toBe('1460')
  expect(endpoints?.published).toEqual({ low: '165', high: '165' })
})

test('without the MLflow side’s prices there is no difference to speak of', () => {
  const bare = articleOf(article, catalog, repriced('ec2.instance', null))
  expect(bare.totals.mlflow.own.low.complete).toBe(false)
  expect(bare.difference.own).toEqual({ low: null, high: null })
})

test('the command prints the table to read, and the document as JSON', async () => {
  const text = await printed([])
  expect(text).toMatch(/^# The article’s cost table, corrected\n/)
  expect(text).toContain('| Printed rows, added up | +51.7 % to +22.4 % |')
  expect(text).toMatch(/\| Same level on both sides \| −[\d.]+ % to −[\d.]+ % \(known part only\) \|/)
  expect(text).not.toMatch(/NaN|Infinity|undefined/)
  expect(await printed(['--format', 'markdown'])).toBe(text)
  const json = await printed(['--json'])
  expect(json).toBe(documentJson(table))
  expect(await printed(['--format', 'json'])).toBe(json)
  expect(() => requireFormat(readOptions(['article', '--format', 'csv'], DAY))).toThrow(BadInput)
})
