import { expect, test } from 'vitest'
import type { ComparedPart, ComparedRow } from './compare-lines.ts'
import { largestDifferenceIn, largestIn, measureIn } from './compare-order.ts'
import { type CompareRow, compareRows, isShown, leavesIn, rowsInside } from './compare-rows.ts'

const priced = (cost: string, delta: string | null) =>
  ({ kind: 'priced', cost, delta, unitPrice: null, quantity: 1, unit: 'Hrs' }) as const
const UNPRICED = { kind: 'unpriced', reason: 'x', quantity: 1, unit: 'GB', delta: null } as const
const NO_LINE = { kind: 'no-line', delta: '-7' } as const

const line = (title: string, cells: ComparedRow['cells'], equal = false): ComparedRow => ({
  key: `cloud/${title}`,
  title,
  cells,
  equal,
})
const sum = (known: string, complete: boolean, knownDelta: string | null) => ({
  known,
  complete,
  unpriced: complete ? [] : ['Log storage'],
  delta: complete ? knownDelta : null,
  knownDelta,
  unknownDeltas: complete ? 0 : 1,
})

const HOURS = line('Endpoint hours', [priced('10', '0'), priced('30', '20')])
const DISCOUNT = line('Discount', [priced('-5', '0'), priced('-45', '-40')])
const STORAGE = line('Storage', [priced('90', '0'), priced('90', '0')], true)
const LOGS = line('Log storage', [UNPRICED, UNPRICED])
const MOVED = line('Moved data', [priced('7', '0'), NO_LINE])

const CLOUD: ComparedPart = {
  category: 'cloud',
  groups: [
    {
      component: 'serving',
      rows: [HOURS, DISCOUNT],
      totals: [sum('5', true, '0'), sum('-15', true, '-20')],
    },
    {
      component: 'tracking',
      rows: [STORAGE],
      totals: [sum('90', true, '0'), sum('90', true, '0')],
    },
    {
      component: 'shared',
      rows: [LOGS, MOVED],
      totals: [sum('0', false, null), null],
    },
  ],
  totals: [sum('102', false, '0'), sum('75', false, '-27')],
}
const FACTS = {
  roles: [],
  answers: [
    { id: 'endpoints', label: 'Endpoints', texts: ['2', '4'] },
    { id: 'cloud', label: 'Cloud', texts: ['AWS', 'AWS'] },
  ],
  decision: [],
  values: {
    rows: [
      { id: 'fit', title: 'Fit', points: [20, 24.5] },
      { id: 'cost', title: 'Cost', points: [null, 3] },
    ],
    totals: [null, 27.5],
  },
}
const rowsBy = (grouping: 'component' | 'sums' | 'list') => compareRows({ parts: [CLOUD], against: 0 }, FACTS, grouping)

/** Every row of a tree by its title, those inside after the row that holds them. */
const flat = (rows: readonly CompareRow[]): readonly CompareRow[] =>
  rows.flatMap((row) => [row, ...flat(rowsInside(row))])
const titleOf = (row: CompareRow): string => (row.kind === 'section' ? row.id : row.title)
const shownIn = (filter: { hideEqual?: boolean; find?: string }) =>
  flat(rowsBy('component'))
    .filter((row) => isShown(row, { hideEqual: false, find: '', ...filter }))
    .map(titleOf)
const rowCalled = (title: string): CompareRow => {
  const found = flat(rowsBy('component')).find((row) => titleOf(row) === title)
  if (!found) throw new Error(`no row is called ${title}`)
  return found
}

test('sections stand in the order of the table, without those of which nothing is said; lines stand below their component', () => {
  const [answers, cloud, value, ...others] = rowsBy('component')
  expect([answers, cloud, value].map((section) => section?.id)).toEqual(['answers', 'cloud', 'value'])
  expect(others).toEqual([])
  expect(cloud?.subRows.map(titleOf)).toEqual(['Serving', 'Tracking', 'Shared'])
  expect(
    flat(cloud?.subRows.slice(0, 1) ?? [])
      .map(titleOf)
      .slice(1),
  ).toEqual(['Endpoint hours', 'Discount'])
})

test('in one list the same lines stand without their components, and the sums of a section stay those of all its lines', () => {
  const [listed, grouped] = [rowsBy('list').at(1), rowsBy('component').at(1)]
  expect(listed?.subRows.map(({ kind }) => kind)).toEqual(['line', 'line', 'line', 'line', 'line'])
  expect(listed?.total).toEqual(grouped?.total)
  expect(listed && grouped && leavesIn(listed) === leavesIn(grouped) && leavesIn(listed)).toBe(5)
})

test('rows of one id there is none: TanStack holds what is open by it', () => {
  const ids = flat(rowsBy('component')).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a row is found by a part of its title or of the name of its component, whatever its case', () => {
  expect(shownIn({ find: ' STORAGE ' })).toEqual(['Storage', 'Log storage'])
  expect(shownIn({ find: 'serving' })).toEqual([expect.stringMatching(/serving/i), 'Endpoint hours', 'Discount'])
  expect(shownIn({ find: 'nothing like it' })).toEqual([])
})

test('equal rows are left out: words, points, lines, and components of equal lines; sections stay', () => {
  const shown = shownIn({ hideEqual: true })
  expect(shown).toContain('Endpoints')
  expect(shown).not.toContain('Cloud')
  expect(shown).toEqual(expect.arrayContaining(['answers', 'value', 'cloud', 'Fit', 'Cost']))
  expect(shown).not.toContain('Storage')
  expect(shown.filter((title) => /tracking/i.test(title))).toEqual([])
})

test('a row is measured by what a column shows; what is not known has no measure, a line that is not there costs nothing', () => {
  expect([0, 1].map((at) => measureIn(rowCalled('Endpoint hours'), at))).toEqual([10, 30])
  expect([0, 1].map((at) => measureIn(rowCalled('Log storage'), at))).toEqual([undefined, undefined])
  expect([0, 1].map((at) => measureIn(rowCalled('Moved data'), at))).toEqual([7, 0])
  expect([0, 1].map((at) => measureIn(rowCalled('Cost'), at))).toEqual([undefined, 3])
  const shared = rowsBy('component').at(1)?.subRows.at(-1)
  expect(shared && [0, 1].map((at) => measureIn(shared, at))).toEqual([undefined, undefined])
  expect(measureIn(rowCalled('Endpoints'), 0)).toBeUndefined()
})

test('the largest cost and difference of a row are those of any column, a reduction by its size', () => {
  expect(largestIn(rowCalled('Discount'), 2)).toBe(45)
  expect(largestIn(rowCalled('Log storage'), 2)).toBeUndefined()
  expect(largestDifferenceIn(rowCalled('Discount'), 2)).toBe(40)
  expect(largestDifferenceIn(rowCalled('Fit'), 2)).toBe(4.5)
  expect(largestDifferenceIn(rowCalled('Cost'), 2)).toBeUndefined()
  expect(largestDifferenceIn(rowCalled('Storage'), 2)).toBe(0)
})
