import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { keptSheetOf } from '#app/_server/price-store.ts'
import { sheetOfRegion } from '#app/_server/sheet-of-region.ts'
import { type Catalog, measureOn } from '#lib/plan/catalog-type.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { RECENT_DAYS } from '#lib/plan/price-summary.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { type DatedSheet, lastReadOn } from '#lib/pricing/sheet-status.ts'

/** A region of the picker: how many prices lie here, and the last day one was read. */
export type RegionEntry = {
  readonly regionCode: string
  readonly name: string
  readonly prices: number
  readonly readOn: string | null
}

/** An item as the price pages name it. */
export type ItemName = { readonly item: string; readonly title: string; readonly serviceCode: string }

/** What a page of a region's prices shows; plain data that travels to the browser. */
export type PriceBook = {
  readonly sheet: DatedSheet
  readonly items: readonly ItemName[]
  /** How many days before the newest reading of the sheet a reading counts as old. */
  readonly oldDays: number
  /** When the page was written, in milliseconds: ages are counted up to here until the browser counts on. */
  readonly now: number
}

const defaultRegion = (catalog: Catalog): string => regionOf(emptyPlan(''), catalog)

function oldDaysOf({ measures, asOf }: Catalog): number {
  const fact = measures.find(({ id }) => id === RECENT_DAYS)
  const days = fact && measureOn(fact, asOf)?.value
  if (days === undefined) throw new RangeError(`${RECENT_DAYS}: no value on ${asOf}`)
  return days
}

/** Every region, those with prices first, and the one that is shown when none is named. */
export async function priceRegions(): Promise<{
  readonly regions: readonly RegionEntry[]
  readonly preset: string
}> {
  const catalog = await catalogOfToday()
  const entries = await Promise.all(
    catalog.regions.map(async (regionCode): Promise<RegionEntry> => {
      const sheet = await keptSheetOf(regionCode)
      return {
        regionCode,
        name: catalog.regionNames[regionCode] ?? regionCode,
        prices: sheet.rows.length,
        readOn: lastReadOn(sheet),
      }
    }),
  )
  const [empty, filled] = [entries.filter(({ prices }) => prices === 0), entries.filter(({ prices }) => prices > 0)]
  return { regions: [...filled, ...empty], preset: defaultRegion(catalog) }
}

/** The prices of a region, or of the preset one; null for a text that is no region. */
export async function priceBook(named: string | undefined): Promise<PriceBook | null> {
  const catalog = await catalogOfToday()
  const region = named ?? defaultRegion(catalog)
  if (!catalog.regions.includes(region)) return null
  const items = catalog.items.map(({ item, title, serviceCode }) => ({ item, title, serviceCode }))
  return { sheet: await sheetOfRegion(region), items, oldDays: oldDaysOf(catalog), now: Date.now() }
}
