import { expect, test } from 'vitest'
import { type KnownReadings, priceHistory } from '#lib/pricing/price-history.ts'
import { rowOf, tiersFrom } from '#lib/pricing/testing/small-sheet.ts'
import { decimalText } from '#lib/units/decimal.ts'
import { ratioPercent } from '#lib/units/ratio.ts'

const QUERY = { item: 'machine', attributes: { instanceType: 'p5' } }
const priced = (usd: string) => rowOf('machine', 'Hrs', { attributes: { instanceType: 'p5' }, usd })
const NOW = priced('55.04')
const LIVE = { ...NOW, origin: 'live' } as const
const was = (usd: string, replacedOn: string, more = {}) => {
  return { ...QUERY, unit: 'Hrs', tiers: tiersFrom([['Inf', usd]]), replacedOn, ...more } as const
}
const seen = (usd: string, from: string, to: string) => {
  return {
    unit: 'Hrs',
    tiers: tiersFrom([['Inf', usd]]),
    firstSeen: `${from}T08:00:00Z`,
    lastSeen: `${to}T09:00:00Z`,
  } as const
}
const known = (more: Partial<KnownReadings>): KnownReadings => ({
  snapshot: undefined,
  replaced: [],
  seen: [],
  ...more,
})
const changeText = ({ change }: ReturnType<typeof priceHistory>[number]) =>
  change && decimalText(ratioPercent(change, 2))
const told = (readings: ReturnType<typeof priceHistory>) => readings.map(({ tiers, held }) => [tiers[0].usd, held])

test('the price in force comes first, then the replaced ones, newest first, each with its change', () => {
  const replaced = [
    was('98.32', '2024-01-01'),
    was('98.32', '2025-06-01'),
    was('1', '2025-06-01', { attributes: { instanceType: 'p4' } }),
  ]
  const readings = priceHistory(QUERY, NOW, known({ replaced }))
  expect(told(readings)).toEqual([
    ['55.04', { kind: 'in-force', since: null }],
    ['98.32', { kind: 'replaced', on: '2025-06-01' }],
    ['98.32', { kind: 'replaced', on: '2024-01-01' }],
  ])
  expect(readings.map(changeText)).toEqual(['-44.02', '0', null])
})

test('a live price keeps the reading of the snapshot beside it, and all that AWS answered before', () => {
  const readings = priceHistory(QUERY, LIVE, {
    snapshot: priced('60'),
    replaced: [was('98.32', '2025-06-01')],
    seen: [
      seen('70', '2026-09-10', '2026-09-12'),
      seen('57', '2026-10-01', '2026-10-03'),
      seen('55.040', '2026-10-04', '2026-10-09'),
    ],
  })
  expect(told(readings)).toEqual([
    ['55.04', { kind: 'in-force', since: '2026-10-04' }],
    ['57', { kind: 'seen', from: '2026-10-01', to: '2026-10-03' }],
    ['60', { kind: 'in-snapshot' }], // read on 2026-09-25
    ['70', { kind: 'seen', from: '2026-09-10', to: '2026-09-12' }],
    ['98.32', { kind: 'replaced', on: '2025-06-01' }],
  ])
  expect(changeText(readings[0] as never)).toBe('-3.44')
})

test('without a store a live price still has the reading of the snapshot', () => {
  expect(told(priceHistory(QUERY, LIVE, known({ snapshot: NOW })))).toEqual([
    ['55.04', { kind: 'in-force', since: null }],
    ['55.04', { kind: 'in-snapshot' }],
  ])
})

test('what AWS answered is not taken for the snapshot in force, even where both say the same', () => {
  expect(told(priceHistory(QUERY, NOW, known({ seen: [seen('55.04', '2026-10-01', '2026-10-01')] })))).toEqual([
    ['55.04', { kind: 'in-force', since: null }],
    ['55.04', { kind: 'seen', from: '2026-10-01', to: '2026-10-01' }],
  ])
})

test('what was never read has no history; what is gone keeps its past', () => {
  expect(priceHistory(QUERY, undefined, known({}))).toEqual([])
  const replaced = [was('98.32', '2025-06-01')]
  expect(priceHistory(QUERY, undefined, known({ replaced }))).toMatchObject([{ held: { on: '2025-06-01' } }])
})

test('no change is said across units, tiers or a price of 0', () => {
  const tiers = tiersFrom([
    ['1', '2'],
    ['Inf', '1'],
  ])
  for (const before of [
    was('1', '2025-01-01', { unit: 'Mo' }),
    was('1', '2025-01-01', { tiers }),
    was('0', '2025-01-01'),
  ])
    expect(priceHistory(QUERY, NOW, known({ replaced: [before] }))[0]?.change).toBeNull()
})
