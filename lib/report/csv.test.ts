import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { evaluationCsv } from '#lib/report/csv.ts'
import { csvCell } from '#lib/report/csv-cell.ts'
import type { Reported } from '#lib/report/reported.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy

/** Reads RFC 4180 text; stops short where it is none, so that cells are missing. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text.matchAll(CELL)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  return rows
}

const SMALL = smallReport({ place: 'home', style: 3, share: 90 })
const { evaluation } = SMALL

/** A report as a table: its rows, a cell by its column, and the rows of one kind. */
function tableOf(reported: Reported) {
  const [head = [], ...rows] = parseCsv(evaluationCsv(reported)).slice(0, -1)
  const at = (row: readonly string[], column: string) => row[head.indexOf(column)]
  return { head, rows, at, of: (kind: string) => rows.filter((row) => at(row, 'row') === kind) }
}

describe('a cell', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'"), fc.string())
      .map((two) => two.join('')),
  )

  test('comes back as it went in, but for the apostrophe in front of a formula', () => {
    fc.assert(
      fc.property(nasty, nasty, (one, other) => {
        const [[first, second] = []] = parseCsv([one, other].map(csvCell).join(','))
        const shown = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
        expect([first, second]).toEqual([shown(one), shown(other)])
      }),
    )
  })

  test.each(['=1+1', '+1', '-1+cmd', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
    '%j never starts a formula in a spreadsheet',
    (text) => {
      expect(csvCell(text)).toMatch(/^"?'/)
    },
  )

  test('a number stays a number, and unknown is empty, not 0', () => {
    expect([csvCell('-62.412'), csvCell('-62.412+1')]).toEqual(['-62.412', "'-62.412+1"])
    expect([csvCell(-5), csvCell(0), csvCell(null), csvCell('')]).toEqual(['-5', '0', '', ''])
  })
})

describe('the table', () => {
  const { head, rows, at, of } = tableOf(SMALL)

  test('has one row per line of every alternative, and as many cells as columns', () => {
    expect(of('line')).toHaveLength(evaluation.alternatives.flatMap((one) => one.lines).length)
    expect(rows.every((row) => row.length === head.length)).toBe(true)
  })

  test('leaves the cost of an unpriced line empty and says why', () => {
    const app = rows.find((row) => at(row, 'line') === 'tracking.app') ?? []
    expect([at(app, 'cost USD a month'), at(app, 'unit price USD'), at(app, 'status')]).toEqual([
      '',
      '',
      'unpriced: not-in-price-sheet',
    ])
  })

  test('gives exact amounts with what they rest on', () => {
    const hosting = rows.find((row) => at(row, 'line') === 'serving.endpoints') ?? []
    expect(
      ['cost USD a month', 'quantity', 'inputs', 'attributes', 'SKU', 'read on'].map((one) => at(hosting, one)),
    ).toEqual(['335.8', '1460', 'endpoints=2; hours=730', 'instanceType=ml.m5.xlarge', 'SKU1', '2026-09-25'])
  })
  test('and where the price came from, with its tiers', () => {
    const storage = rows.find((row) => at(row, 'line') === 'shared.storage') ?? []
    const columns = ['rate code', 'published on', 'confidence', 'old reading', 'oldest reading of the alternative']
    expect(columns.map((one) => at(storage, one))).toEqual(['SKU1.RATE', '2026-09-01', 'high', 'no', '2026-09-25'])
    expect(at(storage, 'tiers')).toBe('0 to 100: 100 at 0.05 = 5; 100 to 500: 100 at 0.03 = 3')
  })

  test('marks an old reading', () => {
    const later = { ...SMALL_CATALOG, asOf: '2027-02-01' as IsoDate }
    const old = tableOf({ ...SMALL, catalog: later }).of('line')
    expect(new Set(old.map((row) => at(row, 'old reading')))).toEqual(new Set(['yes', '']))
  })
})

describe('what the bills may come to', () => {
  const { ranges, projection } = SMALL.depth
  const { at, of } = tableOf(SMALL)

  test('stands for cloud, people and both, with the draws, and never as a number where nothing is known', () => {
    const rows = of('range')
    expect(rows).toHaveLength(3 * evaluation.alternatives.length)
    for (const row of rows) {
      const [low, middle, high] = ['P10 USD a month', 'P50 USD a month', 'P90 USD a month'].map((one) => at(row, one))
      if (at(row, 'status') === 'unknown') expect([low, middle, high]).toEqual(['', '', ''])
      else expect(Number(low) <= Number(middle) && Number(middle) <= Number(high)).toBe(true)
      expect([at(row, 'draws'), at(row, 'seed')]).toEqual(['2000', '1'])
    }
    const open = evaluation.alternatives.map(({ monthly }) => (monthly.complete ? 'complete' : 'at least'))
    expect(rows.filter((row) => at(row, 'category') === 'total').map((row) => at(row, 'status'))).toEqual(open)
  })

  test('has every pair once, without any amount where it cannot be compared', () => {
    const rows = of('difference')
    expect(rows).toHaveLength(ranges.pairs.length)
    const shares = rows.map((row) => at(row, 'share of draws in which it costs less'))
    const open = rows.filter((row) => at(row, 'status') !== 'known')
    for (const row of open) expect(at(row, 'status')).toMatch(/^(Cannot be compared: |lines without a price)/)
    for (const [place, row] of rows.entries()) {
      if (open.includes(row)) expect(shares[place]).toBe('')
      else expect(shares[place]).toBe(String(ranges.pairs[place]?.firstCheaper))
      if (at(row, 'status')?.startsWith('Cannot')) expect(at(row, 'P50 USD a month')).toBe('')
    }
  })

  test('goes on month by month, cloud and people apart', () => {
    const [first] = evaluation.alternatives
    const name = first ? at(of('line')[0] ?? [], 'alternative') : ''
    const cloud = of('month').filter((row) => at(row, 'alternative') === name && at(row, 'category') === 'cloud')
    expect(cloud.map((row) => Number(at(row, 'amount USD')))).toEqual(projection.alternatives[0]?.cloud)
    expect(cloud.map((row) => at(row, 'month'))).toEqual(Array.from({ length: 36 }, (_, month) => String(month + 1)))
    expect(of('in all').length).toBe(of('month').length / 2)
    expect(of('crossover')).toHaveLength(projection.crossovers.length)
  })

  test('says what the bill is at list price, as contracted and in effect, only under money terms', () => {
    expect(of('money terms')).toEqual([])
    const own = tableOf(
      smallReport({ place: 'home', style: 1, hands: 'team' }, { finance: { enterpriseDiscount: 0.5 } }),
    )
    const [list, contracted, effective] = own.of('money terms')
    expect([list, contracted, effective].map((row) => own.at(row ?? [], 'line'))).toEqual([
      'at list price',
      'as contracted',
      'in effect',
    ])
    expect(Number(own.at(contracted ?? [], 'amount USD'))).toBeLessThan(Number(own.at(list ?? [], 'amount USD')))
  })

  test('gives no amount where nothing has a price', () => {
    const off = tableOf(smallReport({ cloud: 'gcp', place: 'home' }))
    const cloud = [...off.of('range'), ...off.of('month')].filter((row) => off.at(row, 'category') === 'cloud')
    for (const row of cloud) expect(off.at(row, 'status') === 'unknown' ? off.at(row, 'amount USD') : '').toBe('')
    expect(cloud.some((row) => off.at(row, 'status') === 'unknown')).toBe(true)
  })
})
