import { describe, expect, test } from 'vitest'
import type { SheetStatus } from '#lib/pricing/sheet-status.ts'
import { freshnessText } from '#lib/report/price-freshness.ts'

const SNAPSHOT: SheetStatus = {
  kind: 'snapshot',
  fetchedAt: null,
  readOn: '2026-09-29',
  fellBack: 0,
  problem: null,
  refreshing: false,
}
const MINUTE = 60_000
const said = (more: Partial<SheetStatus>, asked: number | null = null) => freshnessText({ ...SNAPSHOT, ...more }, asked)

describe('how fresh a sheet is', () => {
  test('a snapshot says its day, and why there is nothing newer', () => {
    expect(said({})).toBe('Snapshot of 2026-09-29; AWS has not been asked')
    expect(said({ problem: 'no-credentials', refreshing: true })).toBe(
      'Snapshot of 2026-09-29; there are no AWS credentials; asking AWS now',
    )
    expect(said({ readOn: null })).toBe('No snapshot; AWS has not been asked')
  })

  test.each([
    [0.5, 'Live, just now'],
    [3, 'Live, 3 minutes ago'],
    [60, 'Live, 1 hour ago'],
    [4320, 'Live, 3 days ago'],
  ])('asked %d minutes ago: %s', (minutes, text) => {
    expect(said({ kind: 'live' }, minutes * MINUTE)).toBe(text)
  })

  test('live with gaps says how many prices fell back, and what has failed since', () => {
    expect(said({ kind: 'live', fellBack: 2, problem: 'throttled' }, 3 * MINUTE)).toBe(
      'Live, 3 minutes ago; 2 prices still from the snapshot; since then AWS answers too many questions already',
    )
  })
})
