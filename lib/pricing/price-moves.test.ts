import { describe, expect, test } from 'vitest'
import { priceMoves } from '#lib/pricing/price-moves.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { rowOf, SMALL_SHEET, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'

const disk = (usd: string) => rowOf('disk', 'GB-Mo', { usd })
const tiered = (usd: string) =>
  rowOf('requests', 'Requests', {
    tiers: tiersFrom([
      ['100', '0'],
      ['Inf', usd],
    ]),
  })
const sheet = (...rows: readonly PriceRow[]) => ({ ...SMALL_SHEET, rows })
const moves = (before: readonly PriceRow[], after: readonly PriceRow[]) => priceMoves(sheet(...before), sheet(...after))

describe('what moved between the snapshot and a live sheet', () => {
  test('the same amount with other digits has not moved', () => {
    expect(moves([disk('0.096')], [disk('0.0960000000')])).toEqual([])
  })

  test('old and new stand side by side, tier by tier', () => {
    expect(moves([disk('0.08'), tiered('0.1')], [disk('0.09'), tiered('0.2')])).toEqual([
      { item: 'disk', attributes: {}, before: ['0.08'], after: ['0.09'] },
      { item: 'requests', attributes: {}, before: ['0', '0.1'], after: ['0', '0.2'] },
    ])
  })

  test('a price the snapshot did not have has no before, not 0', () => {
    expect(moves([], [disk('0.08')])).toEqual([{ item: 'disk', attributes: {}, before: null, after: ['0.08'] }])
  })
})
