// `node cli/maintain/price-list-endpoint.ts --port 4010`: a local endpoint of AWS's price list, so that live prices can be
// tried and measured without AWS. It lists a region's snapshot, each price a little dearer, among made-up products, and
// keeps AWS's quota. Point the app at it with AWS_ENDPOINT_URL_PRICING and any AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY.
import { parseArgs } from 'node:util'
import { loadLiveLimits } from '#lib/catalog/load-live-limits.ts'
import { loadPriceListGuide } from '#lib/catalog/load-price-list-guide.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadRegionCodes } from '#lib/catalog/load-refresh-rules.ts'
import { generatedProducts } from '#lib/pricing/aws/testing/generated-products.ts'
import { startPriceListEndpoint } from '#lib/pricing/aws/testing/price-list-endpoint.ts'
import { catalogueOf, productsFromSheet } from '#lib/pricing/aws/testing/products-from-sheet.ts'
import { GOOD_SAMPLES, sampleProducts } from '#lib/pricing/aws/testing/wire-product.ts'
import { codeOf, wordsOf } from './refresh/refresh-fault.ts'
import { BadUse } from './refresh/refresh-options.ts'

const MADE_UP = { ec2: 2000, sagemaker: 1500, rds: 400 }

/** One more digit: a price that can be told from the snapshot's. */
const dearer = (usd: string): string => `${usd}${usd.includes('.') ? '' : '.'}1`

const USAGE = `node cli/maintain/price-list-endpoint.ts [options]

A local endpoint of AWS's price list. Prints its address; ends on Ctrl+C.

  --port N        port to listen on (0: any free one)
  --latency MS    milliseconds before each answer (0)
  --regions A,B   regions whose snapshot it lists (us-east-1)
`

const OPTIONS = {
  port: { type: 'string', default: '0' },
  latency: { type: 'string', default: '0' },
  regions: { type: 'string', default: 'us-east-1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const HIGHEST_PORT = 65_535
const LONGEST_LATENCY = 60_000

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (failure) {
    throw new BadUse(failure instanceof Error ? failure.message : String(failure), { cause: failure })
  }
}

function numberFrom(name: string, text: string, most: number): number {
  if (/^\d+$/.test(text) && Number(text) <= most) return Number(text)
  throw new BadUse(`--${name}: expected a whole number up to ${most}, found ${text}`)
}

function regionsFrom(text: string): readonly string[] {
  const all = loadRegionCodes()
  const regions = text.split(',')
  const strange = regions.find((one) => !all.includes(one))
  if (strange !== undefined) throw new BadUse(`--regions: expected AWS region codes, found ${strange}`)
  return regions
}

async function main(args: readonly string[]): Promise<void> {
  const values = valuesOf(args)
  if (values.help) return void process.stdout.write(USAGE)
  const port = numberFrom('port', values.port, HIGHEST_PORT)
  const latency = numberFrom('latency', values.latency, LONGEST_LATENCY)
  const regions = regionsFrom(values.regions)
  const guide = loadPriceListGuide()
  const products = catalogueOf(
    sampleProducts(...GOOD_SAMPLES),
    ...regions.map((region) => productsFromSheet(loadPriceSheet(region), guide, (_, usd) => dearer(usd))),
    ...regions.map((region) => generatedProducts(region, MADE_UP)),
  )
  const { quota } = loadLiveLimits()
  const endpoint = await startPriceListEndpoint({ products, quota, latency, port })
  process.stdout.write(`${endpoint.url}\n`)
  process.on('SIGTERM', () => endpoint.stop().then(() => process.exit(0)))
}

await main(process.argv.slice(2)).catch((failure) => {
  if (!(failure instanceof BadUse) && codeOf(failure) === undefined) throw failure
  process.stderr.write(`price-list-endpoint: ${wordsOf(failure)}\n`)
  process.exitCode = failure instanceof BadUse ? 2 : 1
})
