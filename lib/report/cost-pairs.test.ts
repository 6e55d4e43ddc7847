import { expect, test } from 'vitest'
import { findingOf, ownPairs } from '#lib/report/cost-pairs.ts'

const KNOWN = { monthly: { cloud: { point: '700' }, people: { point: '0' }, complete: true, unpriced: [] } }
const none = { first: [], second: [] }
const spread = (p10: number, p50: number, p90: number) => ({ p10, p50, p90 })

const rangesWith = (pairs: Parameters<typeof ownPairs>[0]['pairs']) => ({
  draws: 10_000,
  seed: 1,
  alternatives: [],
  pairs,
  tornado: null,
  knowing: null,
})

test('a pair is seen from the recommended alternative, whichever side it stands on', () => {
  const ranges = rangesWith([
    { first: 0, second: 1, difference: spread(-30, -20, 5), firstCheaper: 0.9, unpriced: none },
    { first: 0, second: 2, difference: spread(1, 2, 3), firstCheaper: 0, unpriced: none },
    { first: 1, second: 2, difference: spread(4, 5, 6), firstCheaper: null, unpriced: { first: ['a'], second: [] } },
  ])
  expect(ownPairs(ranges, 1)).toEqual([
    { other: 0, difference: spread(-5, 20, 30), cheaper: expect.closeTo(0.1), unpriced: { mine: [], theirs: [] } },
    { other: 2, difference: spread(4, 5, 6), cheaper: null, unpriced: { mine: ['a'], theirs: [] } },
  ])
  expect(ownPairs(ranges, -1)).toEqual([])
})

test('a room says who is cheaper as far as is known, and on which side a price is missing', () => {
  const pair = { other: 1, cheaper: null, difference: spread(-300, -250, -200) }
  const [mine, theirs] = [
    { mine: ['a'], theirs: [] },
    { mine: [], theirs: ['b'] },
  ]
  const amounts = { low: 200, high: 300 }
  expect(findingOf({ ...pair, unpriced: mine }, KNOWN)).toEqual({ kind: 'cheaper-before', ...amounts })
  expect(findingOf({ ...pair, unpriced: theirs }, KNOWN)).toEqual({ kind: 'cheaper-anyway', ...amounts })
  const dearer = { ...pair, difference: spread(200, 250, 300) }
  expect(findingOf({ ...dearer, unpriced: mine }, KNOWN)).toEqual({ kind: 'dearer-before', ...amounts })
  expect(findingOf({ ...dearer, unpriced: theirs }, KNOWN)).toEqual({ kind: 'dearer-unless', ...amounts })
  const either = { ...pair, difference: spread(-200, 0, 300) }
  expect(findingOf({ ...either, unpriced: mine }, KNOWN)).toEqual({ kind: 'either', ...amounts })
  expect(findingOf({ ...pair, unpriced: { mine: ['a'], theirs: ['b'] } }, KNOWN)).toEqual({ kind: 'both-open' })
})

test('the same bill in every draw has no likelihood, and a bill of which nothing is known has no difference', () => {
  const pair = { other: 1, cheaper: 0, difference: spread(0, 0, 0), unpriced: { mine: [], theirs: [] } }
  const open = { monthly: { ...KNOWN.monthly, complete: false } }
  expect(findingOf(pair, KNOWN)).toEqual({ kind: 'same' })
  expect(findingOf(pair, open)).toEqual({ kind: 'same-open' })
  expect(findingOf({ ...pair, difference: spread(0, 1, 2) }, KNOWN)).toEqual({ kind: 'likelihood', share: 0 })
  const unknown = { monthly: { ...open.monthly, cloud: { point: '0' } } }
  expect(findingOf(pair, unknown)).toEqual({ kind: 'nothing-known' })
})
