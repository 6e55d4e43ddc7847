import { expect, test } from 'vitest'
import type { Article, ArticleCell, ArticleLine, ArticleStack, Published } from '#lib/cost/article.ts'
import type { ArticleCosting } from '#lib/cost/article-lines.ts'
import { articleTable, differenceOf } from '#lib/cost/article-table.ts'
import { rowOf } from '#lib/pricing/testing/small-sheet.ts'
import { readFormula } from '#lib/units/formula.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const SOURCE = { title: 'An article', url: null, readOn: '2026-11-23' as IsoDate }

function counted(expression: string, names: readonly ['hours', 'machines'] | readonly ['hours']) {
  const read = readFormula(expression, names)
  if (read.kind !== 'ok') throw new RangeError(read.part)
  const hours = { from: 'fact:hours', unit: 'Hrs' } as const
  const machines = { from: 'input:machines', unit: '1' } as const
  return {
    expression,
    formula: read.formula,
    inputs: names.length === 1 ? { hours } : { hours, machines },
    unit: 'Hrs',
  }
}

const line = (item: string): ArticleLine => ({
  id: item,
  title: item,
  ...counted('hours * machines', ['hours', 'machines']),
  price: { kind: 'item', item, attributes: {} },
})

const cell = (published: Published, items: readonly string[], more: readonly ArticleLine[] = []): ArticleCell => ({
  printed: 'as printed',
  published,
  lines: { own: [...items.map(line), ...more], equal: items.map(line), reproduces: [], aside: [] },
  why: 'It is {own}.',
  see: [],
})

const amount = (low: string, high = low): Published => ({ kind: 'amount', low, high })

const ARTICLE: Article = {
  source: SOURCE,
  region: 'us-east-1',
  inputs: [
    { id: 'machines', title: 'Machines', unit: '1', low: 1, high: 2, origin: 'level', because: 'One, and two.' },
  ],
  rows: [
    {
      id: 'serving',
      title: 'Serving',
      cells: {
        mlflow: cell(amount('10', '40'), ['ec2']),
        sagemaker: cell({ kind: 'premium', low: '20', high: '25' }, ['hosting']),
      },
    },
    {
      id: 'tracking',
      title: 'Tracking',
      cells: {
        mlflow: cell(
          amount('0'),
          ['ec2'],
          [
            { ...line('ec2'), id: 'only-high', at: 'high' },
            { ...line('ec2'), id: 'stated', price: { kind: 'stated', usd: '0' } },
          ],
        ),
        sagemaker: cell({ kind: 'rate', usd: '0.02', ...counted('hours', ['hours']) }, ['app']),
      },
    },
  ],
  totals: {
    mlflow: { printed: '$10–50', low: '10', high: '50', why: 'Rounded up.' },
    sagemaker: { printed: '$15–60', low: '15', high: '60', why: 'Rounded up.' },
  },
  claims: {
    percent: { printed: '50 % more', low: '50', high: '50', why: 'It is {stated}.' },
    amount: { printed: '$5', low: '5', high: '10', why: 'It is {stated}.' },
  },
  sums: [
    {
      stack: 'sagemaker',
      end: 'high',
      terms: [{ row: 'serving', stack: 'mlflow', end: 'high', times: 2 }],
      why: 'Twice.',
    },
  ],
}

const COSTING: ArticleCosting = {
  article: ARTICLE,
  facts: new Map([['hours', { title: 'Hours', value: 100, basis: 'fact', source: SOURCE }]]),
  book: {
    sheet: {
      regionCode: 'us-east-1',
      currency: 'USD',
      rows: [rowOf('ec2', 'Hrs', { usd: '0.1' }), rowOf('hosting', 'Hrs', { usd: '0.125' })],
      notOffered: [],
    },
    overrides: [],
    serviceCodes: {},
  },
}

const TABLE = articleTable(COSTING)
const cellOf = (row: number, stack: ArticleStack) => TABLE.rows[row]?.cells[stack]

test('what is printed comes to USD a month: as it stands, with a premium over the other column, as a rate', () => {
  expect(cellOf(0, 'mlflow')?.published).toEqual({ low: '10', high: '40' })
  expect(cellOf(0, 'sagemaker')?.published).toEqual({ low: '12', high: '50' })
  expect(cellOf(1, 'sagemaker')?.published).toEqual({ low: '2', high: '2' })
  expect(TABLE.totals.sagemaker.rows).toEqual({ low: '14', high: '52' })
})

test('lines are priced from the sheet with the inputs of their end; one that names an end is only there', () => {
  expect(cellOf(0, 'sagemaker')?.own).toMatchObject({ low: { known: '12.5' }, high: { known: '25' } })
  expect(cellOf(1, 'mlflow')?.own.low.lines.map(({ id }) => id)).toEqual(['ec2', 'stated'])
  expect(cellOf(1, 'mlflow')?.own.high.lines.map(({ id }) => id)).toEqual(['ec2', 'only-high', 'stated'])
  expect(cellOf(1, 'mlflow')?.own.low.lines[1]).toMatchObject({ cost: '0', price: { origin: 'article' } })
})

test('each figure of a formula says where it is from', () => {
  expect(cellOf(0, 'mlflow')?.own.high.lines[0]?.inputs).toEqual([
    { name: 'hours', title: 'Hours', value: 100, unit: 'Hrs', origin: 'fact', source: SOURCE, because: null },
    {
      name: 'machines',
      title: 'Machines',
      value: 2,
      unit: '1',
      origin: 'level',
      source: null,
      because: 'One, and two.',
    },
  ])
})

test('what has no price is named by row and line, never zero', () => {
  expect(cellOf(1, 'sagemaker')?.own.low).toMatchObject({ complete: false, unpriced: ['app'], known: '0' })
  expect(TABLE.totals.sagemaker.own.low).toEqual({ known: '12.5', complete: false, unpriced: ['tracking.app'] })
})

test('the difference: as printed, from the rows, and ours', () => {
  expect(TABLE.difference.stated).toEqual({
    low: { usd: '5', percent: 50, atLeast: false },
    high: { usd: '10', percent: 20, atLeast: false },
  })
  expect(TABLE.difference.rows.low).toEqual({ usd: '4', percent: 40, atLeast: false })
  expect(TABLE.difference.own.low).toEqual({ usd: '-7.5', percent: -37.5, atLeast: true })
})

test('no percent of nothing, and no difference from what is not known', () => {
  const [nothing, some] = [
    { known: '0', complete: true },
    { known: '3', complete: true },
  ]
  expect(differenceOf(nothing, some)).toEqual({ usd: '3', percent: null, atLeast: false })
  expect(differenceOf({ ...nothing, complete: false }, some)).toBeNull()
})

test('the summands of a printed total', () => {
  expect(TABLE.sums).toEqual([
    {
      ...{ stack: 'sagemaker', end: 'high', printed: '60', sum: '80', why: 'Twice.' },
      terms: [{ row: 'serving', stack: 'mlflow', end: 'high', times: 2, usd: '80' }],
    },
  ])
})

test('a line of a fact or an input that there is not is a bug', () => {
  expect(() => articleTable({ ...COSTING, facts: new Map() })).toThrow('no figure for fact:hours')
})
