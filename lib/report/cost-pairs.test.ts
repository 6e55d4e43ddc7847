import { expect, test } from 'vitest'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { findingOf, hasDifference, type OwnPair, ownPairs } from '#lib/report/cost-pairs.ts'

/** A line of a cloud bill: `null` has no price; `Hrs` is a machine that runs. */
const line = (id: string, cost: string | null, unit: 'Hrs' | 'GB-Mo'): CostLine => ({
  ...{ id, title: id, component: 'serving', option: 'x', category: 'cloud', kind: 'fact', item: null, attributes: {} },
  ...{ formula: '', source: null, inputs: {}, quantity: 730, unit, from: [] },
  ...(cost === null
    ? { status: 'unpriced', unitPrice: null, cost, reason: 'not-in-price-sheet' }
    : {
        ...{ status: 'priced', unitPrice: null, cost, tiers: [] },
        price: { origin: 'plan', source: '', url: null, readOn: null, confidence: 'user' },
      }),
})

const KNOWN = { lines: [line('machine', '700', 'Hrs')] }
const OPEN = { lines: [...KNOWN.lines, line('disk', null, 'GB-Mo')] }
const NO_ESTIMATE = { lines: [line('machine', null, 'Hrs'), line('disk', '1', 'GB-Mo')] }
const NOTHING = { lines: [line('machine', null, 'Hrs')] }

const found = (pair: OwnPair, other: Pick<typeof KNOWN, 'lines'>, own = KNOWN) => findingOf({ own, other, pair })
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
  expect(found({ ...pair, unpriced: mine }, KNOWN)).toEqual({ kind: 'cheaper-before', ...amounts })
  expect(found({ ...pair, unpriced: theirs }, KNOWN)).toEqual({ kind: 'cheaper-anyway', ...amounts })
  const dearer = { ...pair, difference: spread(200, 250, 300) }
  expect(found({ ...dearer, unpriced: mine }, KNOWN)).toEqual({ kind: 'dearer-before', ...amounts })
  expect(found({ ...dearer, unpriced: theirs }, KNOWN)).toEqual({ kind: 'dearer-unless', ...amounts })
  const either = { ...pair, difference: spread(-200, 0, 300) }
  expect(found({ ...either, unpriced: mine }, KNOWN)).toEqual({ kind: 'either', ...amounts })
  expect(found({ ...pair, unpriced: { mine: ['a'], theirs: ['b'] } }, KNOWN)).toEqual({ kind: 'both-open' })
})

test('the same bill in every draw has no likelihood', () => {
  const pair = { other: 1, cheaper: 0, difference: spread(0, 0, 0), unpriced: { mine: [], theirs: [] } }
  expect(found(pair, KNOWN)).toEqual({ kind: 'same' })
  expect(found(pair, OPEN, OPEN)).toEqual({ kind: 'same-open' })
  expect(found(pair, NO_ESTIMATE, NO_ESTIMATE)).toEqual({ kind: 'same-open' })
  expect(found({ ...pair, difference: spread(0, 1, 2) }, KNOWN)).toEqual({ kind: 'likelihood', share: 0 })
})

test('a bill of which nothing is known, or that lacks a machine, has no difference, whichever side it stands on', () => {
  const pair = { other: 1, difference: spread(-30, -20, -10), unpriced: { mine: ['a'], theirs: [] } }
  for (const cheaper of [null, 1])
    for (const lacking of [NOTHING, NO_ESTIMATE])
      for (const [own, other] of [[lacking, KNOWN] as const, [KNOWN, lacking] as const]) {
        const finding = findingOf({ own, other, pair: { ...pair, cheaper } })
        expect([finding.kind, hasDifference(finding)]).toEqual(['not-compared', false])
      }
})

test('where each side lacks a price of its own the difference says nothing', () => {
  const pair = { other: 1, cheaper: null, difference: spread(-30, -20, -10) }
  expect(hasDifference(found({ ...pair, unpriced: { mine: ['a'], theirs: ['b'] } }, OPEN))).toBe(false)
  expect(hasDifference(found({ ...pair, unpriced: { mine: ['a'], theirs: [] } }, OPEN))).toBe(true)
})
