import { expect, test } from 'vitest'
import { moveText } from '#app/_text/price-move.ts'
import { rowOf, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'

const tiered = (border: string, usd: string) =>
  rowOf('disk', 'GB-Mo', {
    tiers: tiersFrom([
      [border, '0.05'],
      ['Inf', usd],
    ]),
  })

test('amounts alone where only they moved', () => {
  expect(
    moveText({ before: rowOf('disk', 'GB-Mo', { usd: '0.08' }), after: rowOf('disk', 'GB-Mo', { usd: '0.09' }) }),
  ).toBe('Snapshot $0.08 → now $0.09.')
  expect(moveText({ before: tiered('100', '0.03'), after: tiered('100', '0.04') })).toBe(
    'Snapshot $0.05, $0.03 → now $0.05, $0.04.',
  )
})

test('borders and units where they moved', () => {
  expect(moveText({ before: tiered('1000', '0.03'), after: tiered('500', '0.03') })).toBe(
    'Snapshot 0 to 1,000: $0.05; 1,000 and above: $0.03 → now 0 to 500: $0.05; 500 and above: $0.03.',
  )
  expect(moveText({ before: rowOf('disk', 'GB-Mo', {}), after: rowOf('disk', 'Hrs', {}) })).toBe(
    'Snapshot $1.00 per GB-month → now $1.00 per hour.',
  )
})

test('a price the snapshot did not have', () => {
  expect(moveText({ before: null, after: tiered('1', '1') })).toBe('The snapshot has no price for it.')
})
