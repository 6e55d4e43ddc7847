import { describe, expect, test } from 'vitest'
import type { SheetStatus } from '#lib/pricing/sheet-status.ts'
import { freshnessText } from '#lib/report/price-freshness.ts'

const SNAPSHOT: SheetStatus = {
  kind: 'snapshot',
  fetchedAt: null,
  readOn: '2026-09-29',
  oldestReadOn: '2026-09-29',
  fellBack: 0,
  problem: null,
  refreshing: false,
}
const MINUTE = 60_000
const said = (more: Partial<SheetStatus>, asked: number | null = null) => freshnessText({ ...SNAPSHOT, ...more }, asked)

describe('how fresh a sheet is', () => {
  test('a snapshot read on several days says the first and the last', () => {
    expect(said({ oldestReadOn: '2024-07-01' })).toBe(
      'Snapshot: prices read 2024-07-01 to 2026-09-29; AWS has not been asked',
    )
  })

  test('a snapshot says its day, and why there is nothing newer', () => {
    expect(said({})).toBe('Snapshot of 2026-09-29; AWS has not been asked')
    expect(said({ problem: 'no-credentials' })).toBe('Snapshot of 2026-09-29; there are no AWS credentials')
    expect(said({ problem: 'throttled', refreshing: true })).toBe('Snapshot of 2026-09-29; asking AWS now')
    expect(said({ readOn: null, oldestReadOn: null })).toBe('No snapshot; AWS has not been asked')
  })

  test.each([
    [0.5, 'Live, just now'],
    [3, 'Live, 3 minutes ago'],
    [60, 'Live, 1 hour ago'],
    [4320, 'Live, 3 days ago'],
  ])('asked %d minutes ago: %s', (minutes, text) => {
    expect(said({ kind: 'live' }, minutes * MINUTE)).toBe(text)
  })

  test.each<readonly [Partial<SheetStatus>, string]>([
    [
      { fellBack: 2, problem: 'throttled' },
      'Live, 3 minutes ago; 2 prices older (AWS answers too many questions already)',
    ],
    [{ fellBack: 1 }, 'Live, 3 minutes ago; 1 price older'],
    [{ problem: 'unreachable' }, 'Live, 3 minutes ago; asked again, but AWS could not be reached'],
    [{ problem: 'cannot-keep' }, 'Live, 3 minutes ago; it could not be kept'],
    [{ refreshing: true }, 'Live, 3 minutes ago; asking AWS now'],
  ])('live with gaps says what they are: %o', (more, text) => {
    expect(said({ kind: 'live', ...more }, 3 * MINUTE)).toBe(text)
  })
})
