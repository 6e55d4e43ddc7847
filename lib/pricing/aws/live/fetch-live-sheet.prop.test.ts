import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { CallFault, PlantedFault, ProductFault } from '#lib/pricing/aws/testing/endpoint-faults.ts'
import { liveDesk } from '#lib/pricing/aws/testing/live-desk.ts'
import { type PriceListEndpoint, startPriceListEndpoint } from '#lib/pricing/aws/testing/price-list-endpoint.ts'
import { catalogueOf, productsFromSheet } from '#lib/pricing/aws/testing/products-from-sheet.ts'
import { shippedGuide, shippedSheet } from '#lib/pricing/aws/testing/shipped-data.ts'
import { GOOD_SAMPLES, pricesOf, sampleProducts } from '#lib/pricing/aws/testing/wire-product.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'

const SNAPSHOT = shippedSheet('us-east-1')
const FEW = {
  ...shippedGuide,
  requests: shippedGuide.requests.filter(({ items }) =>
    items.some((item) => /^(ec2[.]instance|rds[.]|s3[.]|sagemaker[.]hosting-instance)/.test(item)),
  ),
}
const PRODUCTS = catalogueOf(
  sampleProducts(...GOOD_SAMPLES),
  productsFromSheet(SNAPSHOT, shippedGuide, (_, usd) => `${usd}${usd.includes('.') ? '' : '.'}7`),
)
const SERVICES = ['AmazonEC2', 'AmazonRDS', 'AmazonS3', 'AmazonSageMaker'] as const
const LISTED = new Set(PRODUCTS.flatMap(pricesOf))

const CALLS = [
  'throttle',
  'internal-error',
  'expired-credentials',
  'access-denied',
  'clock-skew',
  'invalid-token',
  'drop-connection',
  'cut-body',
  'token-loop',
  'skip-page',
  'empty-page',
] as const satisfies readonly CallFault[]
const SPOILS = [
  'malformed',
  'not-an-item',
  'yuan-only',
  'zero',
  'no-on-demand',
  'foreign-unit',
  'broken-tiers',
  'twice',
] as const satisfies readonly ProductFault[]

const few = fc.integer({ min: 0, max: 6 })
const callFault = fc.record(
  {
    call: fc.constantFrom(...CALLS),
    after: few,
    times: few,
    page: fc.constantFrom('first' as const, 'further' as const),
    serviceCode: fc.constantFrom(...SERVICES),
  },
  { requiredKeys: ['call'] },
)
const productFault = fc
  .record({ product: fc.constantFrom(...SPOILS), every: fc.integer({ min: 1, max: 9 }) })
  .map(({ product, every }) => ({
    product,
    of: (one: (typeof PRODUCTS)[number]) => PRODUCTS.indexOf(one) % every === 0,
  }))
const faults: fc.Arbitrary<readonly PlantedFault[]> = fc.array(fc.oneof(callFault, productFault), { maxLength: 4 })

let endpoint: PriceListEndpoint

beforeAll(async () => {
  endpoint = await startPriceListEndpoint({ products: PRODUCTS })
  vi.stubEnv('AWS_ENDPOINT_URL_PRICING', endpoint.url)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'wJalrXUtnFEMI')
})
afterAll(() => endpoint.stop())

const isFree = ({ tiers }: PriceRow): boolean => tiers.every(({ usd }) => Number(usd) === 0)

test('whatever goes wrong, no price is 0, invented or lost', async () => {
  const old = new Map(SNAPSHOT.rows.map((row) => [priceKey(row.item, row.attributes), row]))
  await fc.assert(
    fc.asyncProperty(faults, fc.integer({ min: 20, max: 100 }), async (some, pageSize) => {
      endpoint.plant(...some)
      const desk = liveDesk({ guide: FEW, limits: { attempts: 1, pageSize, mostFaultsPercent: 100 } })
      const fetched = await desk.fetchSheet(SNAPSHOT)
      if (fetched.kind === 'problem') return
      const { rows } = fetched.sheet
      expect(rows.filter(isFree)).toEqual([])
      for (const row of rows) {
        const key = priceKey(row.item, row.attributes)
        if (row.origin === 'live') expect(row.tiers.filter(({ usd }) => !LISTED.has(usd))).toEqual([])
        else expect(row).toBe(old.get(key))
      }
      const keys = new Set(rows.map((row) => priceKey(row.item, row.attributes)))
      expect(keys.size).toBe(rows.length)
      expect([...old.keys()].filter((key) => !keys.has(key))).toEqual([])
    }),
    { numRuns: 20 },
  )
})
