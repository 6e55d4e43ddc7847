import { GetProductsCommand, PricingClient, paginateGetProducts } from '@aws-sdk/client-pricing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generatedProducts } from '#lib/pricing/aws/testing/generated-products.ts'
import { type PriceListEndpoint, startPriceListEndpoint } from '#lib/pricing/aws/testing/price-list-endpoint.ts'
import { GOOD_SAMPLES, sampleProducts } from '#lib/pricing/aws/testing/wire-product.ts'

const COUNTS = { ec2: 2000, sagemaker: 1500, rds: 400 }
const MADE_UP = generatedProducts('us-east-1', COUNTS)
let endpoint: PriceListEndpoint
let client: PricingClient

beforeAll(async () => {
  endpoint = await startPriceListEndpoint({ products: [...sampleProducts(...GOOD_SAMPLES), ...MADE_UP] })
  client = new PricingClient({
    endpoint: endpoint.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
})
afterAll(async () => {
  client.destroy()
  await endpoint.stop()
})

const filter = (Type: 'TERM_MATCH' | 'ANY_OF' | 'CONTAINS' | 'NONE_OF' | 'EQUALS', Field: string, Value: string) => ({
  Type,
  Field,
  Value,
})
const PROCESSING = {
  ServiceCode: 'AmazonSageMaker',
  Filters: [filter('TERM_MATCH', 'regionCode', 'us-east-1'), filter('ANY_OF', 'component', 'Processing,Hosting')],
}

test('the catalogue is made up of the same products each time, no SKU twice', () => {
  expect(JSON.stringify(generatedProducts('us-east-1', COUNTS))).toBe(JSON.stringify(MADE_UP))
  expect(MADE_UP).toHaveLength(3900)
  expect(new Set(MADE_UP.map(({ product }) => product.sku)).size).toBe(3900)
})

test('filters are joined by AND, pages add up, entries are JSON text', async () => {
  const skus: string[] = []
  let pages = 0
  for await (const page of paginateGetProducts({ client, pageSize: 30 }, { ...PROCESSING })) {
    pages += 1
    skus.push(...Array.from(page.PriceList ?? [], (entry) => JSON.parse(String(entry)).product.sku))
  }
  const all = [...sampleProducts(...GOOD_SAMPLES), ...MADE_UP].filter(
    ({ serviceCode, product }) =>
      serviceCode === 'AmazonSageMaker' && ['Processing', 'Hosting'].includes(product.attributes.component ?? ''),
  )
  expect(skus).toEqual(all.map(({ product }) => product.sku))
  expect(pages).toBe(Math.ceil(all.length / 30))
})

test('a token belongs to its query', async () => {
  const first = await client.send(new GetProductsCommand({ ...PROCESSING, MaxResults: 10 }))
  const other = { ServiceCode: 'AmazonEC2', ...(first.NextToken && { NextToken: first.NextToken }) }
  await expect(client.send(new GetProductsCommand(other))).rejects.toMatchObject({ name: 'InvalidNextTokenException' })
})

test.each([
  ['more than a hundred results', { ...PROCESSING, MaxResults: 101 }],
  ['a list that is too long', { ...PROCESSING, Filters: [filter('ANY_OF', 'instanceName', 'x'.repeat(1025))] }],
])('%s is refused', async (_, input) => {
  await expect(client.send(new GetProductsCommand(input))).rejects.toMatchObject({ name: 'InvalidParameterException' })
})

test('over the quota calls are throttled', async () => {
  const strict = await startPriceListEndpoint({ products: [], quota: { burst: 2, perSecond: 1 } })
  const hasty = new PricingClient({
    endpoint: strict.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  })
  const sent = Array.from({ length: 4 }, () => hasty.send(new GetProductsCommand({ ServiceCode: 'AmazonEC2' })))
  const settled = await Promise.allSettled(sent)
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  expect(strict.overQuota()).toBe(2)
  hasty.destroy()
  await strict.stop()
})

test('what is not signed, or not AWS JSON 1.1, is refused', async () => {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSPriceListService.GetProducts' }
  const unsigned = await fetch(endpoint.url, { method: 'POST', headers, body: '{}' })
  expect([unsigned.status, await unsigned.json()]).toMatchObject([
    400,
    { __type: 'MissingAuthenticationTokenException' },
  ])
  const other = await fetch(endpoint.url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })
  expect(other.status).toBe(404)
})
