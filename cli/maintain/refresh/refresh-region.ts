import type { OfferFiles, RefreshGates } from '#lib/catalog/load-refresh-rules.ts'
import { type OfferFormat, readOffer } from '#lib/pricing/aws/bulk/read-offer.ts'
import { listRegion } from '#lib/pricing/aws/match-product.ts'
import type { PriceListGuide } from '#lib/pricing/price-list-guide.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { type Fetching, fetchFile } from './fetch-file.ts'
import { type Merged, mergePrices } from './merge-prices.ts'
import { readPriceFile } from './price-folder.ts'
import { addressOf, type PriceListHost } from './price-list-address.ts'
import type { regionIndexes } from './region-index.ts'

/** Everything a refresh works with. */
export type Tools = {
  readonly guide: PriceListGuide
  readonly gates: RefreshGates
  readonly offers: OfferFiles
  readonly host: PriceListHost
  readonly indexes: ReturnType<typeof regionIndexes>
  readonly fetching: Fetching
  readonly today: IsoDate
}

/** What was read for one service in one region, or why its prices stay. */
export type ServiceRead =
  | { readonly kind: 'merged'; readonly merged: Merged; readonly done: () => Promise<void> }
  | { readonly kind: 'stays'; readonly why: string }

/** The path of the same file in another form: AWS publishes both side by side. */
export const inForm = (path: string, format: OfferFormat): string => path.replace(/\.json$/, `.${format}`)

/** Reads the offer file of one service in one region and merges it with the prices there are; writes nothing. */
export async function readService(
  at: { readonly serviceCode: string; readonly regionCode: string; readonly format: OfferFormat; readonly dir: string },
  tools: Tools,
): Promise<ServiceRead> {
  const { serviceCode, regionCode, format, dir } = at
  const title = `${serviceCode} ${regionCode}`
  const listed = await tools.indexes(tools.offers.regionIndex.replace('{code}', serviceCode), regionCode)
  if (listed.kind === 'none') return { kind: 'stays', why: `${title}: ${listed.why}; its prices stay as they were` }
  const address = addressOf(tools.host, inForm(listed.path, format))
  const request = {
    serviceCode,
    region: listRegion(tools.guide, regionCode),
    rules: tools.guide.rules,
    format,
    note: { readOn: tools.today, source: address },
  }
  const file = await fetchFile(
    {
      title,
      address,
      mayBeCut: format === 'csv',
      read: (source, show, all) =>
        readOffer(source, request, ({ bytes, rows, kept }) => show(bytes, all, `, ${rows} rows, ${kept} kept`)),
    },
    tools.fetching,
  )
  if (file.kind === 'none') return { kind: 'stays', why: `${title}: ${file.why}; its prices stay as they were` }
  const merged = mergePrices(readPriceFile(dir, serviceCode, regionCode), file.result, { ...at, today: tools.today })
  return { kind: 'merged', merged, done: file.done }
}
