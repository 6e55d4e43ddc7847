import { expect, test } from 'vitest'
import { articleTable } from '#lib/catalog/checks/article-table.ts'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'

const ROWS = 'article/rows.json'
const [MACHINE, DISK] = ['[0].cells.mlflow.lines.own[0]', '[0].cells.mlflow.lines.own[1]']

test('the data as it is passes', () => {
  expect(articleTable(realData)).toEqual([])
})

test.each([
  ['a row that is there twice', ROWS, '[1].id', 'tracking'],
  ['a line that is there twice', ROWS, `${DISK}.id`, 'machine'],
  ['a formula that is none', ROWS, `${MACHINE}.expression`, 'hours ^ 2'],
  ['a formula of another unit', ROWS, `${MACHINE}.expression`, 'hours * hours'],
  ['a fact that is none', ROWS, `${MACHINE}.inputs.hours.from`, 'fact:moons'],
  ['a fact read in another unit', ROWS, `${MACHINE}.inputs.hours.unit`, 'Days'],
  ['an item that is none', ROWS, `${MACHINE}.price.item`, 'ec2.moon'],
  ['an attribute the item has not', ROWS, `${MACHINE}.price.attributes`, { size: 'Small' }],
  ['a quantity in another unit than the item', ROWS, `${DISK}.price.item`, 'cloudwatch.log-ingestion'],
  ['a price that is no fact', ROWS, '[1].cells.mlflow.lines.own[0].price.fact', 'hours-per-month'],
  ['a sentence with a figure there is not', ROWS, '[0].cells.mlflow.why', 'It comes to {reproduces}.'],
  ['a system that is none', ROWS, '[0].cells.mlflow.see[0]', 'moonflow'],
  ['printed ends the wrong way round', ROWS, '[2].cells.mlflow.published.low', '201'],
  ['a premium over another premium', ROWS, '[3].cells.mlflow.published', { kind: 'premium', low: '1', high: '2' }],
  ['an input nothing reads', 'article/inputs.json', '[0].id', 'moons'],
  ['input ends the wrong way round', 'article/inputs.json', '[0].low', 3],
  ['a region that is none', 'article/summary.json', 'region', 'mars-1'],
  ['a total with a figure there is not', 'article/summary.json', 'totals.mlflow.why', 'It comes to {premium}.'],
  ['claimed ends the wrong way round', 'article/summary.json', 'claims.percent.low', '41'],
  ['a summand of no row', 'article/summary.json', 'sums[0].terms[0].row', 'moons'],
] as const)('%s', (...[, file, path, value]) => {
  const faults = articleTable(planted(file, path, value))
  expect(faults.map((one) => one.file)).toContain(file)
})
