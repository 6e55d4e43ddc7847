import { describe, expect, test } from 'vitest'
import { priceMoves } from '#lib/pricing/price-moves.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { rowOf, SMALL_SHEET, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'

const disk = (usd: string) => rowOf('disk', 'GB-Mo', { usd })
const tiered = (usd: string, border = '100') =>
  rowOf('requests', 'Requests', {
    tiers: tiersFrom([
      [border, '0'],
      ['Inf', usd],
    ]),
  })
const sheet = (...rows: readonly PriceRow[]) => ({ ...SMALL_SHEET, rows })
const moves = (before: readonly PriceRow[], after: readonly PriceRow[]) => priceMoves(sheet(...before), sheet(...after))
const whole = (usd: string) => ({ unit: 'GB-Mo', tiers: [{ beginRange: '0', endRange: 'Inf', usd }] })
const said = (usd: string, border = '100') => {
  const low = { beginRange: '0', endRange: border, usd: '0' }
  return { unit: 'Requests', tiers: [low, { beginRange: border, endRange: 'Inf', usd }] }
}

describe('what moved between the snapshot and a live sheet', () => {
  test('the same amount and the same border with other digits have not moved', () => {
    expect(moves([disk('0.096'), tiered('0.1')], [disk('0.0960000000'), tiered('0.10', '100.0')])).toEqual([])
  })

  test('old and new stand side by side, tier by tier', () => {
    expect(moves([disk('0.08'), tiered('0.1')], [disk('0.09'), tiered('0.2')])).toEqual([
      { item: 'disk', attributes: {}, before: whole('0.08'), after: whole('0.09') },
      { item: 'requests', attributes: {}, before: said('0.1'), after: said('0.2') },
    ])
  })

  test('a border that moved is a move, and so is another unit, with the same amounts', () => {
    expect(moves([tiered('0.1')], [tiered('0.1', '50')])).toMatchObject([
      { before: said('0.1'), after: said('0.1', '50') },
    ])
    expect(moves([disk('0.08')], [{ ...disk('0.08'), unit: 'Hrs' }])).toMatchObject([
      { before: { unit: 'GB-Mo' }, after: { unit: 'Hrs' } },
    ])
  })

  test('a tier more or less is a move', () => {
    expect(moves([rowOf('requests', 'Requests', { usd: '0' })], [tiered('0.1')])).toHaveLength(1)
    expect(moves([tiered('0.1')], [rowOf('requests', 'Requests', { usd: '0' })])).toHaveLength(1)
  })

  test('a price the snapshot did not have has no before, not 0', () => {
    expect(moves([], [disk('0.08')])).toEqual([{ item: 'disk', attributes: {}, before: null, after: whole('0.08') }])
  })
})
