import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { csvCell, evaluationCsv } from '#lib/report/csv.ts'
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

const evaluation = evaluatePlan(
  { schema: 'plan@1', name: 'x', answers: { place: 'home', style: 3, share: 90 } },
  SMALL_CATALOG,
  SMALL_SHEET,
)

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
  const [head = [], ...rows] = parseCsv(evaluationCsv(evaluation, SMALL_CATALOG)).slice(0, -1)
  const at = (row: readonly string[], column: string) => row[head.indexOf(column)]

  test('has one row per line of every alternative, and as many cells as columns', () => {
    expect(rows).toHaveLength(evaluation.alternatives.flatMap((one) => one.lines).length)
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
    const [, ...old] = parseCsv(evaluationCsv(evaluation, later)).slice(0, -1)
    expect(new Set(old.map((row) => at(row, 'old reading')))).toEqual(new Set(['yes', '']))
  })
})
