import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { FetchedSheet } from '#lib/pricing/aws/live/fetch-live-sheet.ts'
import type { PlantedFault } from '#lib/pricing/aws/testing/endpoint-faults.ts'
import { type DeskSettings, liveDesk } from '#lib/pricing/aws/testing/live-desk.ts'
import { type PriceListEndpoint, startPriceListEndpoint } from '#lib/pricing/aws/testing/price-list-endpoint.ts'
import { catalogueOf, productsFromSheet } from '#lib/pricing/aws/testing/products-from-sheet.ts'
import { shippedGuide, shippedLimits, shippedSheet } from '#lib/pricing/aws/testing/shipped-data.ts'
import { GOOD_SAMPLES, sampleProducts, type WireProduct } from '#lib/pricing/aws/testing/wire-product.ts'
import { findPrice } from '#lib/pricing/find-price.ts'
import type { PriceListGuide } from '#lib/pricing/price-list-guide.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

const WHOLE = shippedSheet('us-east-1')
/** A few questions, for the many tests that need no more. */
const FEW: PriceListGuide = {
  ...shippedGuide,
  requests: shippedGuide.requests.filter(({ items }) =>
    items.some((item) => /^(ec2[.]instance|rds[.]|s3[.]|alb[.]|sagemaker[.]hosting-instance)/.test(item)),
  ),
}
const ASKED = FEW.requests.flatMap(({ items }) => items)
const SNAPSHOT = { ...WHOLE, rows: WHOLE.rows.filter(({ item }) => ASKED.includes(item)) }
const SECRET = 'wJalrXUtnFEMI'
const M5 = { item: 'ec2.instance', attributes: { instanceType: 'm5.xlarge' } }
const HOSTING = { item: 'sagemaker.hosting-instance', attributes: { instanceType: 'ml.m5.xlarge' } }

/** Prices at AWS differ from the snapshot's by a last digit, but for those of the samples. */
const dearer = (usd: string): string => (usd.includes('.') ? `${usd}1` : `${usd}.01`)
const PRODUCTS = catalogueOf(
  sampleProducts(...GOOD_SAMPLES),
  productsFromSheet(WHOLE, shippedGuide, (_, usd) => dearer(usd)),
)

let endpoint: PriceListEndpoint

beforeAll(async () => {
  endpoint = await startPriceListEndpoint({ products: PRODUCTS })
})
afterAll(() => endpoint.stop())
beforeEach(() => {
  endpoint.plant()
  vi.stubEnv('AWS_ENDPOINT_URL_PRICING', endpoint.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', SECRET)
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true')
  vi.stubEnv('AWS_CONFIG_FILE', '/nowhere')
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nowhere')
})

const usdOf = (sheet: PriceSheet, query: typeof M5 | typeof HOSTING) => {
  const found = findPrice(sheet, query)
  return found.kind === 'found' ? [found.row.origin, found.row.tiers[0].usd] : found.kind
}

function sheetOf(fetched: FetchedSheet) {
  if (fetched.kind !== 'sheet') throw new Error(`expected a sheet, found ${fetched.problem} (${fetched.detail})`)
  return fetched
}

async function fetchWith(faults: readonly PlantedFault[], settings?: DeskSettings) {
  endpoint.plant(...faults)
  const desk = liveDesk({ guide: FEW, ...settings })
  return { fetched: await desk.fetchSheet(SNAPSHOT), log: desk.log }
}

/** The faults of an item, and what the sheet says of it. */
function toldOf(fetched: FetchedSheet, query: typeof M5 | typeof HOSTING) {
  const { sheet, faults } = sheetOf(fetched)
  const kinds = faults.filter(
    ({ item, attributes }) => item === query.item && attributes.instanceType === query.attributes.instanceType,
  )
  return [kinds.map(({ kind }) => kind), usdOf(sheet, query)]
}

const isM5 = ({ product, serviceCode }: WireProduct): boolean =>
  serviceCode === 'AmazonEC2' &&
  product.attributes.instanceType === 'm5.xlarge' &&
  product.attributes.operation === 'RunInstances'

test('every price that AWS lists becomes live, with where and when it was read', async () => {
  const desk = liveDesk({ now: () => Date.parse('2026-11-25T12:00:00Z') })
  const { sheet, faults, fellBack, calls } = sheetOf(await desk.fetchSheet(WHOLE))
  expect(fellBack).toBe(0)
  expect(faults.map(({ kind, item }) => `${kind} ${item}`)).toEqual(
    Array(2).fill('nothing-matched sagemaker.mlflow-server'),
  )
  expect(usdOf(sheet, M5)).toEqual(['live', '0.1920000000'])
  const row = findPrice(sheet, HOSTING)
  expect(row.kind === 'found' && row.row.tiers[0]).toMatchObject({
    sku: 'JDZQJFUVUR8SUWHS',
    rateCode: 'JDZQJFUVUR8SUWHS.JRTCKXETXF.6YS6EN2CT7',
    usageType: 'USE1-Host:ml.m5.xlarge',
    effectiveDate: '2026-09-01',
    publishedOn: '2026-09-25',
    readOn: '2026-11-25',
  })
  expect(calls).toBe(endpoint.calls())
  expect(calls).toBeLessThanOrEqual(60)
  expect(desk.log.map(({ event }) => event)).toEqual(['price-list-fault', 'prices-refreshed'])
})

test('what AWS does not list is not offered there, unless a price was once read', async () => {
  const without = {
    ...SNAPSHOT,
    rows: SNAPSHOT.rows.filter(({ attributes }) => attributes.instanceType !== 'm5.xlarge'),
  }
  const desk = liveDesk({ guide: FEW })
  endpoint.plant()
  vi.stubEnv('AWS_ENDPOINT_URL_PRICING', (await bare()).url)
  const { sheet } = sheetOf(await desk.fetchSheet(without, [SNAPSHOT]))
  expect(findPrice(sheet, M5).kind).toBe('not-offered-in-region')
  const other = sheetOf(await liveDesk({ guide: FEW }).fetchSheet(SNAPSHOT))
  expect(toldOf(other, M5)).toEqual([['nothing-matched'], ['snapshot', '0.192']])
})

async function bare() {
  const some = await startPriceListEndpoint({ products: PRODUCTS.filter((one) => !isM5(one)) })
  afterAll(() => some.stop())
  return some
}

describe('a problem of the whole: words for it, and nothing of the sheet', () => {
  const cases: readonly (readonly [string, PlantedFault, string])[] = [
    ['throttled 20 times', { call: 'throttle', times: 20 }, 'throttled'],
    ['expired credentials', { call: 'expired-credentials' }, 'expired-credentials'],
    ['credentials without the permission', { call: 'access-denied' }, 'access-denied'],
    ['an unknown key', { call: 'unknown-key' }, 'access-denied'],
    ['a clock that is wrong, and stays so', { call: 'clock-skew' }, 'clock-skew'],
    ['a slow endpoint', { call: 'hang' }, 'timed-out'],
    ['an answer that stops in the middle', { call: 'stall-body' }, 'timed-out'],
    ['dropped connections', { call: 'drop-connection' }, 'unreachable'],
    ['credentials that expire on the way', { call: 'expired-credentials', after: 3 }, 'expired-credentials'],
    ['an endpoint that goes down on the way', { call: 'drop-connection', after: 2 }, 'unreachable'],
    ['answers cut off', { call: 'cut-body' }, 'unreachable'],
    ['nothing but errors', { call: 'internal-error' }, 'bad-answer'],
    ['prices in CNY only', { product: 'yuan-only' }, 'bad-answer'],
    ['prices of 0 only', { product: 'zero' }, 'bad-answer'],
    ['malformed items only', { product: 'malformed' }, 'bad-answer'],
  ]
  test.each(cases)('%s', async (_, fault, problem) => {
    const limits = { answerTimeout: problem === 'timed-out' ? 100 : 5000 }
    const { fetched, log } = await fetchWith([fault], { limits })
    expect(fetched).toMatchObject({ kind: 'problem', problem })
    expect(log.filter(({ event }) => event === 'prices-not-refreshed')).toHaveLength(1)
    expect(JSON.stringify(log)).not.toContain(SECRET)
  })

  test('bad credentials cost one call', async () => {
    const { fetched } = await fetchWith([{ call: 'expired-credentials' }])
    expect(fetched.calls).toBe(1)
  })

  test('no credentials at all', async () => {
    vi.stubEnv('AWS_ACCESS_KEY_ID', undefined)
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined)
    const { fetched } = await fetchWith([])
    expect(fetched).toMatchObject({ kind: 'problem', problem: 'no-credentials' })
    expect(endpoint.calls()).toBe(0)
  })

  test('nobody at the address', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_PRICING', 'http://127.0.0.1:9')
    const { fetched } = await fetchWith([])
    expect(fetched).toMatchObject({ kind: 'problem', problem: 'unreachable' })
  })

  test('a region that AWS does not serve', async () => {
    const empty = { rows: [], notOffered: [], currency: 'USD' } as const
    const nowhere = await liveDesk({ guide: FEW }).fetchSheet({ ...empty, regionCode: 'xx-nowhere-1' }, [SNAPSHOT])
    expect(nowhere).toMatchObject({ kind: 'problem', problem: 'not-served' })
    const before = endpoint.calls()
    const china = await liveDesk({ guide: FEW }).fetchSheet({ ...empty, regionCode: 'cn-north-1' }, [SNAPSHOT])
    expect(china).toMatchObject({ kind: 'problem', problem: 'not-served', calls: 0 })
    expect(endpoint.calls()).toBe(before)
  })
})

describe('a fault of one part: the others are live, the part keeps its old price', () => {
  const old = ['snapshot', '0.192']
  const cases: readonly (readonly [string, PlantedFault, unknown])[] = [
    ['two products match', { product: 'twice', of: isM5 }, [['ambiguous'], old]],
    ['a malformed item', { product: 'malformed', of: isM5 }, [['malformed-item'], old]],
    ['an item of another shape', { product: 'not-an-item', of: isM5 }, [['malformed-item'], old]],
    ['a price in CNY only', { product: 'yuan-only', of: isM5 }, [['foreign-currency'], old]],
    ['a price of 0', { product: 'zero', of: isM5 }, [['zero-priced'], old]],
    ['a foreign unit', { product: 'foreign-unit', of: isM5 }, [['foreign-unit'], old]],
    ['tiers with a gap', { product: 'broken-tiers', of: isM5 }, [['broken-tiers'], old]],
    ['no on-demand term', { product: 'no-on-demand', of: isM5 }, [['no-on-demand-term'], old]],
    ['an error at one service', { call: 'internal-error', serviceCode: 'AmazonEC2' }, [['request-failed'], old]],
  ]
  test.each(cases)('%s', async (_, fault, told) => {
    const { fetched } = await fetchWith([fault])
    expect(toldOf(fetched, M5)).toEqual(told)
    expect(toldOf(fetched, HOSTING)).toEqual([[], ['live', '0.2300000000']])
    expect(sheetOf(fetched).fellBack).toBeGreaterThan(0)
  })
})

describe('pages', () => {
  const small = { limits: { pageSize: 10, mostFaultsPercent: 90 } }
  const further = { page: 'further', serviceCode: 'AmazonSageMaker' } as const

  test('of ten give what pages of a hundred give', async () => {
    const { fetched } = await fetchWith([], small)
    expect(sheetOf(fetched).fellBack).toBe(0)
  })

  test('an empty first page is not the end', async () => {
    const { fetched } = await fetchWith([{ call: 'empty-page' }])
    expect(sheetOf(fetched).fellBack).toBe(0)
  })

  test('a token that is invalid once: the query starts again', async () => {
    const { fetched } = await fetchWith([{ call: 'invalid-token', times: 1, ...further }], small)
    expect(sheetOf(fetched).fellBack).toBe(0)
  })

  const broken = ['invalid-token', 'drop-connection', 'token-loop', 'cut-body'] as const
  test.each(broken)('%s on every further page: never half a list', async (call) => {
    const { fetched } = await fetchWith([{ call, ...further }], small)
    const [kinds, price] = toldOf(fetched, HOSTING)
    expect([kinds, price]).toEqual([['request-failed'], ['snapshot', '0.23']])
    expect(toldOf(fetched, M5)).toEqual([[], ['live', '0.1920000000']])
  })

  test('a page that AWS leaves out takes no price away', async () => {
    const { fetched } = await fetchWith([{ call: 'skip-page', serviceCode: 'AmazonSageMaker' }], small)
    const { sheet, faults } = sheetOf(fetched)
    expect(sheet.rows).toHaveLength(SNAPSHOT.rows.length)
    expect(faults.filter(({ kind }) => kind === 'nothing-matched').length).toBeGreaterThan(2)
  })
})

test('a quota that others use too: retries get through', async () => {
  const fault = { call: 'throttle', after: 1, times: 20 } as const
  const { fetched } = await fetchWith([fault], { guide: shippedGuide, limits: { attempts: 8 } })
  expect(sheetOf(fetched).fellBack).toBe(0)
  expect(fetched.calls).toBeGreaterThanOrEqual(20 + shippedGuide.requests.length - 5)
})

test('a clock an hour off is set right by the SDK', async () => {
  const ahead = await startPriceListEndpoint({ products: PRODUCTS, clockOffset: 3_600_000 })
  vi.stubEnv('AWS_ENDPOINT_URL_PRICING', ahead.url)
  expect(sheetOf(await liveDesk({ guide: FEW }).fetchSheet(SNAPSHOT)).fellBack).toBe(0)
  await ahead.stop()
})

test('after a row of failures AWS is left alone for a while', async () => {
  let now = 1000
  const desk = liveDesk({
    guide: FEW,
    limits: { attempts: 1, breaker: { failures: 2, openFor: 60_000 } },
    now: () => now,
  })
  endpoint.plant({ call: 'drop-connection' })
  await desk.fetchSheet(SNAPSHOT)
  await desk.fetchSheet(SNAPSHOT)
  endpoint.plant()
  expect(await desk.fetchSheet(SNAPSHOT)).toMatchObject({ kind: 'problem', problem: 'unreachable', calls: 0 })
  now += 60_000
  expect(sheetOf(await desk.fetchSheet(SNAPSHOT)).fellBack).toBe(0)
})

test('only an endpoint region of AWS can be set', async () => {
  expect(() => liveDesk({ environment: { PLANNER_PRICING_REGION: 'evil.example' } })).toThrow('PLANNER_PRICING_REGION')
  for (const region of shippedLimits.endpointRegions)
    expect(() => liveDesk({ environment: { PLANNER_PRICING_REGION: region } })).not.toThrow()
})

test('the operator chooses who is asked; GovCloud is asked of the one that knows', async () => {
  const desk = liveDesk({ guide: FEW, environment: { PLANNER_PRICING_REGION: 'eu-central-1' } })
  await desk.fetchSheet(SNAPSHOT)
  expect(endpoint.signedFor()).toBe('eu-central-1')
  await desk.fetchSheet({ ...SNAPSHOT, regionCode: 'us-gov-west-1', rows: [] }, [SNAPSHOT])
  expect(endpoint.signedFor()).toBe('us-east-1')
})
