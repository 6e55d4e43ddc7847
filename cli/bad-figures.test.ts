import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { divisorKeys } from '#lib/plan/divisors.ts'
import { inDepth } from '#lib/plan/in-depth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** Figures that are none, wherever one may stand: refused where they stand; and the largest that are allowed: no overflow. */
const read = loadCatalog('2026-11-24' as IsoDate)
const catalog: Catalog = {
  ...read,
  uncertainty: { ...read.uncertainty, draws: 100 },
  drivers: read.drivers.slice(0, 3),
}
const sheet = loadPriceSheet('us-east-1')

const PLAN = { schema: 'plan@1', name: 'x', answers: {} }
const faultOf = (more: object): string => {
  const found = planFrom({ ...PLAN, ...more }, catalog)
  return found.kind === 'invalid' ? `${found.path}: ${found.expected}` : 'ok'
}

const NO_FIGURES = [1e308, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, null, '5', [1], {}]
const range = ([low, likely, high]: readonly unknown[], more: object = {}) => ({ low, likely, high, ...more })

/** A place in a plan, and the plan with a value there. */
const PLACES: readonly (readonly [string, (value: unknown) => object])[] = [
  ['answers.teamSize', (value) => ({ answers: { teamSize: value } })],
  ['answers.meanRps', (value) => ({ answers: { meanRps: value } })],
  ['overrides.meanRps', (value) => ({ overrides: { meanRps: value } })],
  ['overrides.meanRps.low', (value) => ({ overrides: { meanRps: range([value, 1, 2]) } })],
  ['overrides.meanRps.likely', (value) => ({ overrides: { meanRps: range([0, value, 2]) } })],
  ['overrides.meanRps.high', (value) => ({ overrides: { meanRps: range([0, 1, value]) } })],
  [
    'scenarios[0].overrides.meanRps.high',
    (value) => ({ scenarios: [{ name: 'y', overrides: { meanRps: range([0, 1, value]) } }] }),
  ],
  ['scenarios[0].answers.meanRps', (value) => ({ scenarios: [{ name: 'y', answers: { meanRps: value } }] })],
  ['assumptions.log-gb', (value) => ({ assumptions: { 'log-gb': value } })],
  ['assumptions.minutes-per-hour', (value) => ({ assumptions: { 'minutes-per-hour': value } })],
  ['assumptions.log-gb.low', (value) => ({ assumptions: { 'log-gb': range([value, 1, 2]) } })],
  ['assumptions.log-gb.likely', (value) => ({ assumptions: { 'log-gb': range([0, value, 2]) } })],
  ['assumptions.log-gb.high', (value) => ({ assumptions: { 'log-gb': range([0, 1, value]) } })],
  ['assumptions.minutes-per-hour.low', (value) => ({ assumptions: { 'minutes-per-hour': range([value, 60, 60]) } })],
  ['weights.audit', (value) => ({ weights: { audit: value } })],
  ['roleWeights.finance', (value) => ({ roleWeights: { finance: value } })],
  ['seed', (value) => ({ seed: value })],
  ['growth.months', (value) => ({ growth: { months: value } })],
  ['growth.modelsPerYear', (value) => ({ growth: { modelsPerYear: value } })],
  ['growth.trafficPerYear', (value) => ({ growth: { trafficPerYear: value } })],
  ['growth.trainingPerYear', (value) => ({ growth: { trainingPerYear: value } })],
  ['growth.teamPerYear', (value) => ({ growth: { teamPerYear: value } })],
  ['finance.enterpriseDiscount', (value) => ({ finance: { enterpriseDiscount: value } })],
  [
    'finance.commitmentShare.compute-savings-plan',
    (value) => ({ finance: { commitmentShare: { 'compute-savings-plan': value } } }),
  ],
  ['finance.currency.rate', (value) => ({ finance: { currency: { code: 'EUR', rate: value, on: '2026-11-24' } } })],
]

describe('no figure is refused where it stands', () => {
  test.each(PLACES)('%s', (path, planOf) => {
    for (const value of NO_FIGURES) {
      // A rate of exchange is text; every other figure is a number.
      if (path.endsWith('rate') && value === '5') continue
      const [place = '', expected] = faultOf(planOf(value)).split(': ')
      expect([path, `${path}.low`], `for ${String(value)}`).toContain(place)
      expect(expected).toMatch(/^(expected|no such key)/)
    }
  })

  test('a tax may be null, and is else a share', () => {
    expect(faultOf({ finance: { tax: null } })).toBe('ok')
    for (const tax of [1e308, -0.1, 1.1, Number.NaN, '0.2'])
      expect(faultOf({ finance: { tax } })).toBe('finance.tax: expected a number from 0 to 1')
  })

  test.each(['1e308', 'NaN', 'Infinity', '-1', '', ' 1', '1,5', '0x10', '9'.repeat(41), 5, null])(
    'a price of %s',
    (usd) => {
      const override = { item: 'ec2.instance', attributes: { instanceType: 'm5.xlarge' }, usd }
      expect(faultOf({ priceOverrides: [override] })).toBe(
        'priceOverrides[0].usd: expected a plain decimal string of 0 or more, in USD',
      )
      const tiers = [{ beginRange: '0', endRange: 'Inf', usd }]
      expect(faultOf({ priceOverrides: [{ ...override, usd: '1', tiers }] })).toBe(
        'priceOverrides[0].tiers[0].usd: expected a plain decimal string of 0 or more, in USD',
      )
    },
  )

  test.each(['0', '-1', 'NaN', '1e9', 'Infinity', '0.000'])('a rate of exchange of %s', (rate) => {
    expect(faultOf({ finance: { currency: { code: 'EUR', rate, on: '2026-11-24' } } })).toBe(
      'finance.currency.rate: expected a plain decimal string above 0, such as "0.92"',
    )
  })
})

describe('a range', () => {
  const ofRps = (values: readonly number[], more: object = {}) =>
    faultOf({ overrides: { meanRps: range(values, more) } })

  test.each([
    [3, 2, 4],
    [1, 5, 4],
    [4, 3, 2],
  ])('from %d over %d to %d does not rise', (low, likely, high) => {
    expect(ofRps([low, likely, high])).toBe('overrides.meanRps: expected low ≤ likely ≤ high')
    expect(faultOf({ scenarios: [{ name: 'y', overrides: { meanRps: range([low, likely, high]) } }] })).toBe(
      'scenarios[0].overrides.meanRps: expected low ≤ likely ≤ high',
    )
    expect(faultOf({ assumptions: { 'log-gb': range([low, likely, high]) } })).toBe(
      'assumptions.log-gb: expected low ≤ likely ≤ high',
    )
  })

  test('that is lognormal begins above 0', () => {
    const lognormal = { distribution: 'lognormal' }
    const fault = 'low: expected a number above 0, where a lognormal range begins'
    expect(ofRps([0, 1, 2], lognormal)).toBe(`overrides.meanRps.${fault}`)
    expect(ofRps([0, 0, 0], lognormal)).toBe(`overrides.meanRps.${fault}`)
    const scenario = { name: 'y', overrides: { meanRps: range([0, 1, 2], lognormal) } }
    expect(faultOf({ scenarios: [scenario] })).toBe(`scenarios[0].overrides.meanRps.${fault}`)
    expect(ofRps([0.001, 1, 2], lognormal)).toBe('ok')
    expect(faultOf({ assumptions: { 'log-gb': range([0, 1, 2], lognormal) } })).toBe(`assumptions.log-gb.${fault}`)
    for (const distribution of ['pert', 'triangular']) expect(ofRps([0, 1, 2], { distribution })).toBe('ok')
  })

  test('of what a formula divides by begins above 0', () => {
    const divisor = 'minutes-per-hour'
    expect(faultOf({ assumptions: { [divisor]: range([0, 60, 60]) } })).toBe(
      `assumptions.${divisor}.low: expected a number from 1e-9 to 1000000000`,
    )
    expect(faultOf({ assumptions: { [divisor]: range([59, 60, 61]) } })).toBe('ok')
  })

  test('has all three of its values and a distribution that there is', () => {
    expect(faultOf({ overrides: { meanRps: { low: 1, likely: 2 } } })).toContain('overrides.meanRps')
    expect(ofRps([1, 2, 3], { distribution: 'normal' })).toBe(
      'overrides.meanRps.distribution: expected pert, triangular or lognormal',
    )
  })
})

/** Every number and text of a document, with its place. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

const overflows = ([, value]: readonly [string, unknown]): boolean =>
  typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'string' && /^-?(Infinity|NaN)$/.test(value)

const { questions } = catalog.policy
const divisors = divisorKeys(catalog)
const LARGEST = 1e9

const answersAt = (end: 'min' | 'max'): Plan['answers'] =>
  Object.fromEntries(
    questions.flatMap(({ id, answer }) =>
      answer.kind === 'integer' || answer.kind === 'number' ? [[id, answer[end]]] : [],
    ),
  )
const factsAt = (value: number, least: number) =>
  Object.fromEntries(
    catalog.measures.map(({ id }) => [id, divisors.has(`fact:${id}`) ? Math.max(value, least) : value]),
  )
const PRICE = { item: 'ec2.instance', attributes: { instanceType: 'm5.xlarge' }, usd: '9'.repeat(40) }
const GROWTH = {
  months: 120,
  modelsPerYear: LARGEST,
  trafficPerYear: LARGEST,
  trainingPerYear: LARGEST,
  teamPerYear: LARGEST,
}
const MONEY = { enterpriseDiscount: 1, commitmentShare: { 'compute-savings-plan': 1 }, support: 'enterprise', tax: 1 }
const RANGES = { meanRps: range([1e-9, 1, LARGEST], { distribution: 'lognormal' }), endpoints: range([0, 0, LARGEST]) }

/** Plans at the ends of what is allowed. */
const EXTREMES: readonly (readonly [string, object])[] = [
  ['the largest answers', { answers: answersAt('max'), growth: GROWTH }],
  ['the smallest answers', { answers: answersAt('min'), growth: { ...GROWTH, months: 1 } }],
  ['the largest facts', { answers: answersAt('max'), assumptions: factsAt(LARGEST, LARGEST) }],
  ['the smallest divisors', { answers: answersAt('max'), assumptions: factsAt(0, 1e-9) }],
  ['the largest price and all terms', { answers: answersAt('max'), priceOverrides: [PRICE], finance: MONEY }],
  ['the widest ranges', { answers: { countPeople: true }, overrides: RANGES, growth: GROWTH }],
]

describe('nothing overflows', () => {
  test.each(EXTREMES)(
    'with %s',
    (_, more) => {
      const plan = planFrom({ ...PLAN, ...more }, catalog)
      if (plan.kind === 'invalid') throw new Error(`${plan.path}: ${plan.expected}`)
      const answers = { genaiShare: 50, cloud: 'aws-only', ...plan.document.answers }
      const depth = inDepth({ ...plan.document, answers }, catalog, sheet)
      expect(leaves(depth).filter(overflows)).toEqual([])
      const text = JSON.stringify(depth.evaluation)
      const asWritten = leaves(JSON.parse(text)).filter(([, value]) => value === null)
      expect(asWritten).toEqual(leaves(depth.evaluation).filter(([, value]) => value === null))
    },
    60_000,
  )
})
