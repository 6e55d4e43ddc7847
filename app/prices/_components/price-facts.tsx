import type { PricePage } from '#app/_server/price-page.ts'
import { COLUMN_NAMES, PRICE } from '#app/_text/prices.ts'
import { type Fact, FactList } from '#app/_ui/fact-list.tsx'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import type { PriceTier } from '#lib/pricing/price-sheet.ts'
import { attributesText } from '#lib/report/price-table.ts'
import { sourceUrl } from '#lib/report/source-url.ts'
import classes from './price-facts.module.css'
import { Known } from './unknown.tsx'

/** A source, as a link where its text begins with an address. */
export function Source({ text }: { readonly text: string }) {
  const url = sourceUrl(text)
  return url === null ? text : <a href={url}>{text}</a>
}

/** Texts of the tiers, each once. */
function Each({
  tiers,
  of,
}: {
  readonly tiers: readonly PriceTier[]
  readonly of: (tier: PriceTier) => string | null
}) {
  return [...new Set(tiers.map(of))].map((text) => (
    <span key={text} className={classes.one}>
      <Known text={text} />
    </span>
  ))
}

/** What the price is a price of, in our words and in AWS's. */
export function PriceIdentity({ item, query, region, found }: Pick<PricePage, 'item' | 'query' | 'region' | 'found'>) {
  const tiers = found.kind === 'found' ? found.row.tiers : []
  const read: readonly Fact[] =
    tiers.length === 0
      ? []
      : [
          [COLUMN_NAMES.sku, <Each key="sku" tiers={tiers} of={({ sku }) => sku} />],
          [COLUMN_NAMES.rateCode, <Each key="rate" tiers={tiers} of={({ rateCode }) => rateCode} />],
          [COLUMN_NAMES.usageType, <Each key="usage" tiers={tiers} of={({ usageType }) => usageType} />],
        ]
  return (
    <HeadedSection title={PRICE.identity}>
      <FactList
        facts={[
          [PRICE.itemId, <code key="item">{item.item}</code>],
          [PRICE.attributes, attributesText(query.attributes) || PRICE.noAttributes],
          [PRICE.regionCode, region],
          [PRICE.serviceCode, item.serviceCode],
          [PRICE.unit, item.unit],
          ...read,
        ]}
      />
    </HeadedSection>
  )
}

/** Where the price was read, and the days that matter. */
export function PriceReading({ found }: Pick<PricePage, 'found'>) {
  if (found.kind !== 'found') return null
  const { tiers } = found.row
  const sources = [...new Set(tiers.map(({ source }) => source))]
  const notes = [...new Set(tiers.flatMap(({ note }) => note ?? []))]
  return (
    <HeadedSection title={PRICE.reading}>
      <FactList
        facts={[
          [
            COLUMN_NAMES.source,
            sources.map((text) => (
              <span key={text} className={classes.one}>
                <Source text={text} />
              </span>
            )),
          ],
          [COLUMN_NAMES.readOn, <Each key="read" tiers={tiers} of={({ readOn }) => readOn} />],
          [COLUMN_NAMES.publishedOn, <Each key="published" tiers={tiers} of={({ publishedOn }) => publishedOn} />],
          [
            COLUMN_NAMES.effectiveDate,
            <Each key="effective" tiers={tiers} of={({ effectiveDate }) => effectiveDate} />,
          ],
          ...(notes.length === 0 ? [] : ([[PRICE.note, notes.join('; ')]] as const)),
        ]}
      />
    </HeadedSection>
  )
}
