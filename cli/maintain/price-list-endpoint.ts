// `node cli/maintain/price-list-endpoint.ts --port 4010`: a local endpoint of AWS's price list, so that live prices can be
// tried and measured without AWS. It lists a region's snapshot, each price a little dearer, among made-up products, and
// keeps AWS's quota. Point the app at it with AWS_ENDPOINT_URL_PRICING and any AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.
import { parseArgs } from 'node:util'
import { loadLiveLimits } from '#lib/catalog/load-live-limits.ts'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { generatedProducts } from '#lib/pricing/aws/testing/generated-products.ts'
import { startPriceListEndpoint } from '#lib/pricing/aws/testing/price-list-endpoint.ts'
import { catalogueOf, productsFromSheet } from '#lib/pricing/aws/testing/products-from-sheet.ts'
import { GOOD_SAMPLES, sampleProducts } from '#lib/pricing/aws/testing/wire-product.ts'

const MADE_UP = { ec2: 2000, sagemaker: 1500, rds: 400 }

/** One more digit: a price that can be told from the snapshot's. */
const dearer = (usd: string): string => `${usd}${usd.includes('.') ? '' : '.'}1`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    latency: { type: 'string', default: '0' },
    regions: { type: 'string', default: 'us-east-1' },
  },
})

const guide = loadPriceListGuide()
const regions = values.regions.split(',')
const products = catalogueOf(
  sampleProducts(...GOOD_SAMPLES),
  ...regions.map((region) => productsFromSheet(loadPriceSheet(region), guide, (_, usd) => dearer(usd))),
  ...regions.map((region) => generatedProducts(region, MADE_UP)),
)
const { quota } = loadLiveLimits()
const endpoint = await startPriceListEndpoint({
  products,
  quota,
  latency: Number(values.latency),
  port: Number(values.port),
})
process.stdout.write(`${endpoint.url}\n`)
process.on('SIGTERM', () => endpoint.stop().then(() => process.exit(0)))
