import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { OfferFormat } from '#lib/pricing/aws/bulk/read-offer.ts'

/** What somebody typed that cannot be done: one line, exit 2. */
export class BadUse extends Error {}

/** What to refresh, and where. */
export type RefreshOptions = {
  readonly regions: readonly string[]
  readonly services: readonly string[]
  readonly format: OfferFormat
  /** The folder of data whose `prices/` are refreshed. */
  readonly dir: string
  /** Where offer files are kept until they have been read. */
  readonly downloads: string
  readonly savingsPlans: boolean
  readonly dryRun: boolean
  /** Whether known prices may be missing in a CSV file, though it may then have been cut. */
  readonly acceptLosses: boolean
}

export const USAGE = `npm run prices:refresh -- --regions us-east-1,eu-west-1 [options]

Reads AWS's public offer files and replaces the bundled snapshot in data/prices/aws. Needs no credentials.

  --regions A,B        regions to refresh (required)
  --services A,B       only these services, such as AmazonEC2,AmazonSageMaker
  --format json|csv    which form of the offer files to read (json)
  --savings-plans      read the Savings Plans rates of the prices too
  --dir DIR            folder of data to refresh (data)
  --downloads DIR      where files are kept while they are fetched and read (node_modules/.cache/price-lists)
  --accept-losses      go on though prices that were known are missing in a CSV file
  --dry-run            say what would change, change nothing
`

const PROJECT = resolve(import.meta.dirname, '../../..')

const OPTIONS = {
  regions: { type: 'string' },
  services: { type: 'string' },
  format: { type: 'string', default: 'json' },
  dir: { type: 'string', default: resolve(PROJECT, 'data') },
  downloads: { type: 'string', default: resolve(PROJECT, 'node_modules/.cache/price-lists') },
  'savings-plans': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'accept-losses': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (failure) {
    throw new BadUse(failure instanceof Error ? failure.message : String(failure), { cause: failure })
  }
}

const listOf = (text: string): readonly string[] =>
  [...new Set(text.split(',').map((one) => one.trim()))].filter(Boolean)

function known(name: string, wanted: readonly string[], all: readonly string[]): readonly string[] {
  const strange = wanted.find((one) => !all.includes(one))
  if (strange !== undefined) throw new BadUse(`--${name}: expected one of ${all.join(', ')}; found ${strange}`)
  return wanted
}

/** Reads the arguments; `help` when that is all that was asked. Throws `BadUse`. */
export function refreshOptions(
  args: readonly string[],
  all: { readonly regions: readonly string[]; readonly services: readonly string[] },
): RefreshOptions | 'help' {
  const values = valuesOf(args)
  if (values.help) return 'help'
  const regions = known('regions', listOf(values.regions ?? ''), all.regions)
  if (regions.length === 0) throw new BadUse('--regions: expected at least one region, such as us-east-1')
  const services = known('services', listOf(values.services ?? ''), all.services)
  const [format] = known('format', [values.format], ['json', 'csv'])
  if (values['accept-losses'] && format !== 'csv')
    throw new BadUse('--accept-losses: expected with --format csv; a JSON file that was cut is noticed by itself')
  return {
    regions,
    services: services.length > 0 ? services : all.services,
    format: format === 'csv' ? 'csv' : 'json',
    dir: resolve(values.dir),
    downloads: resolve(values.downloads),
    savingsPlans: values['savings-plans'],
    dryRun: values['dry-run'],
    acceptLosses: values['accept-losses'],
  }
}
