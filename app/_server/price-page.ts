import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { keptSheetOf, seenReadings } from '#app/_server/price-store.ts'
import { sheetOfRegion } from '#app/_server/sheet-of-region.ts'
import { loadPriceHistory } from '#lib/catalog/load-price-history.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import type { CostFormula } from '#lib/cost/cost-formula.ts'
import type { Question } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { findPrice, type PriceLookup, type PriceQuery } from '#lib/pricing/find-price.ts'
import { componentOf, type Premium, premiumIn } from '#lib/pricing/premium.ts'
import { queryFromAddress } from '#lib/pricing/price-address.ts'
import { priceHistory, type Reading } from '#lib/pricing/price-history.ts'
import { moveOf, type PriceMove } from '#lib/pricing/price-moves.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { type PriceUse, usesOf } from '#lib/pricing/price-use.ts'
import type { DatedSheet } from '#lib/pricing/sheet-status.ts'

/** A cost line that takes the price, in words: its options, and the answers under which it does. */
export type NamedUse = {
  readonly id: string
  readonly title: string
  readonly component: string
  readonly options: readonly string[]
  readonly when: readonly { readonly label: string; readonly value: string; readonly assumed: boolean }[]
}

/** Everything the page of one price shows. */
export type PricePage = {
  readonly item: Catalog['items'][number]
  readonly query: PriceQuery
  readonly region: string
  readonly found: PriceLookup
  /** What the snapshot says, where the price is another now. */
  readonly move: PriceMove | null
  readonly status: DatedSheet['status']
  /** When the page was written, in milliseconds. */
  readonly now: number
  readonly history: readonly Reading[]
  readonly elsewhere: readonly { readonly region: string; readonly found: PriceLookup }[]
  readonly uses: readonly NamedUse[]
  /** What the price is over its EC2 twin; null for what has no such twin by its nature. */
  readonly premium: Premium | null
}

const isAssumed = ({ default: fallback }: Question, value: string): boolean =>
  fallback?.kind === 'value' && fallback.likely === value

function namedUse({ line, when }: PriceUse<CostFormula>, { policy }: Catalog): NamedUse {
  const { id, title, component, uses } = line
  const titles = uses.map((use) =>
    policy.options.find((one) => one.component === use.component && one.id === use.option),
  )
  return {
    id,
    title,
    component,
    options: titles.flatMap((one) => one?.title ?? []),
    when: when.map(({ figure, value }) => {
      const question = policy.questions.find((one) => one.id === figure)
      return { label: question?.label ?? figure, value, assumed: question !== undefined && isAssumed(question, value) }
    }),
  }
}

async function pricesElsewhere(
  query: PriceQuery,
  region: string,
  { regions }: Catalog,
): Promise<PricePage['elsewhere']> {
  const others = regions.filter((one) => one !== region)
  return Promise.all(others.map(async (one) => ({ region: one, found: findPrice(await keptSheetOf(one), query) })))
}

const rowOf = (found: PriceLookup): PriceRow | undefined => (found.kind === 'found' ? found.row : undefined)

/** A live price does not end the snapshot's reading: both are told, with all that AWS answered before. */
async function historyOf(query: PriceQuery, region: string, current: PriceRow | undefined) {
  const isLive = current?.origin === 'live'
  return priceHistory(query, current, {
    snapshot: isLive ? rowOf(findPrice(loadPriceSheet(region), query)) : undefined,
    replaced: loadPriceHistory(region),
    seen: await seenReadings(region, query),
  })
}

/** The page of the price at an address; null where the address names no region, item or attributes we know. */
export async function pricePage(region: string, parts: readonly string[]): Promise<PricePage | null> {
  const catalog = await catalogOfToday()
  const named = catalog.regions.includes(region) ? queryFromAddress(parts, catalog.items) : undefined
  if (!named) return null
  const { item, attributes } = named
  const query = { item: item.item, attributes }
  const sheet = await sheetOfRegion(region)
  const found = findPrice(sheet, query)
  const { instanceType } = attributes
  const isInstance = componentOf(item.item) !== undefined && instanceType !== undefined
  return {
    item,
    query,
    region,
    found,
    move: moveOf(sheet.moves, query) ?? null,
    status: sheet.status,
    now: Date.now(),
    history: await historyOf(query, region, rowOf(found)),
    elsewhere: await pricesElsewhere(query, region, catalog),
    uses: usesOf(query, catalog.formulas).map((use) => namedUse(use, catalog)),
    premium: isInstance ? premiumIn(sheet, item.item, instanceType) : null,
  }
}
