import Link from 'next/link'
import { Fragment } from 'react'
import type { PricePage } from '#app/_server/price-page.ts'
import { COLUMN_NAMES, PRICE, PRICES } from '#app/_text/prices.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { PriceLookup } from '#lib/pricing/find-price.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import type { Held, Reading } from '#lib/pricing/price-history.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { numberText } from '#lib/report/number-text.ts'
import { percentText } from '#lib/report/percent-text.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import { changeRatio } from '#lib/units/ratio.ts'
import { Source } from './price-facts.tsx'
import { lowestOf } from './price-lines.ts'
import classes from './price-tables.module.css'
import { Known } from './unknown.tsx'

const valueText = ({ tiers }: Pick<PriceRow, 'tiers'>): string => {
  const price = formatUnitPrice(lowestOf(tiers).usd)
  return tiers.length === 1 ? price : PRICES.tiersFrom(tiers.length, price)
}

/** What each tier of a price costs; nothing where one tier is all. */
export function TierTable({ found }: Pick<PricePage, 'found'>) {
  if (found.kind !== 'found' || found.row.tiers.length === 1) return null
  return (
    <HeadedSection title={PRICE.tiers}>
      <PlainTable
        name={PRICE.tiers}
        columns={[
          { head: PRICE.from, look: 'amount' },
          { head: PRICE.to, look: 'amount' },
          { head: PRICE.price, look: 'amount' },
          { head: COLUMN_NAMES.rateCode, look: 'text' },
        ]}
        rows={found.row.tiers.map(({ beginRange, endRange, usd, rateCode }) => ({
          key: beginRange,
          cells: [
            numberText(Number(beginRange)),
            endRange === 'Inf' ? PRICE.above : numberText(Number(endRange)),
            formatUnitPrice(usd),
            <Known key="rate" text={rateCode} />,
          ],
        }))}
      />
      <p className={classes.note}>{PRICE.tiersNote}</p>
    </HeadedSection>
  )
}

function heldText(held: Held): string {
  if (held.kind === 'in-force') return held.since === null ? PRICE.inForce : PRICE.inForceSince(held.since)
  if (held.kind === 'in-snapshot') return PRICE.inSnapshot
  return held.kind === 'seen' ? PRICE.seen(held.from, held.to) : PRICE.replacedOn(held.on)
}

const cellsOf = (reading: Reading) => [
  heldText(reading.held),
  valueText(reading),
  <Known key="change" text={reading.change && percentText(reading.change)} />,
  <Known key="read" text={reading.tiers[0].readOn} />,
  <Source key="source" text={reading.tiers[0].source} />,
]

/** The readings of a price across the snapshots and AWS's answers, newest first. */
export function HistoryTable({ history }: Pick<PricePage, 'history'>) {
  return (
    <HeadedSection title={PRICE.history}>
      {history.length === 0 ? (
        <p className={classes.note}>{PRICE.noHistory}</p>
      ) : (
        <PlainTable
          name={PRICE.history}
          columns={[
            { head: PRICE.held },
            { head: PRICE.price, look: 'amount' },
            { head: PRICE.change, look: 'amount' },
            { head: COLUMN_NAMES.readOn },
            { head: COLUMN_NAMES.source, look: 'text' },
          ]}
          rows={history.map((one, at) => ({ key: String(at), cells: cellsOf(one) }))}
        />
      )}
      {history.length === 1 ? <p className={classes.note}>{PRICE.historyNote}</p> : null}
    </HeadedSection>
  )
}

function againstText(here: PriceLookup, there: PriceRow): string | null {
  if (here.kind !== 'found' || here.row.tiers.length > 1 || there.tiers.length > 1) return null
  const ratio = changeRatio(decimalFrom(here.row.tiers[0].usd), decimalFrom(there.tiers[0].usd))
  return ratio ? percentText(ratio) : null
}

/** Regions in a row, none of them broken over two lines. */
function RegionNames({ regions }: { readonly regions: readonly string[] }) {
  return regions.map((region, at) => (
    <Fragment key={region}>
      <span className={classes.region}>
        {region}
        {at === regions.length - 1 ? '.' : ','}
      </span>{' '}
    </Fragment>
  ))
}

/** The same item in the other regions: price and day, and where nothing was read. */
export function RegionTable({ elsewhere, found }: Pick<PricePage, 'elsewhere' | 'found'>) {
  const priced = elsewhere.flatMap(({ found: there }) => (there.kind === 'found' ? [there.row] : []))
  const others = elsewhere.flatMap(({ region, found: there }) => (there.kind === 'found' ? [] : [region]))
  const compared = found.kind === 'found' && found.row.tiers.length === 1
  const against = (row: PriceRow) => (compared ? [<Known key="against" text={againstText(found, row)} />] : [])
  return (
    <HeadedSection title={PRICE.elsewhere}>
      {priced.length === 0 ? (
        <p className={classes.note}>{PRICE.noneElsewhere}</p>
      ) : (
        <PlainTable
          name={PRICE.elsewhere}
          columns={[
            { head: PRICE.regionCode },
            { head: PRICE.price, look: 'amount' },
            ...(compared ? [{ head: PRICE.against, look: 'amount' as const }] : []),
            { head: COLUMN_NAMES.readOn },
          ]}
          rows={priced.map((row) => ({
            key: row.regionCode,
            cells: [
              <Link key="region" href={priceAddress(row.regionCode, row.item, row.attributes)} prefetch={false}>
                {row.regionCode}
              </Link>,
              valueText(row),
              ...against(row),
              <Known key="read" text={row.tiers[0].readOn} />,
            ],
          }))}
        />
      )}
      {priced.length > 0 && others.length > 0 ? (
        <p className={classes.note}>
          {PRICE.nothingRead} <RegionNames regions={others} />
        </p>
      ) : null}
    </HeadedSection>
  )
}

/** The cost lines that multiply with this price, and under which answers. */
export function UseList({ uses }: Pick<PricePage, 'uses'>) {
  return (
    <HeadedSection title={PRICE.uses}>
      <p className={classes.note}>{uses.length === 0 ? PRICE.noUses : PRICE.usesNote}</p>
      <ul className={classes.uses}>
        {uses.map(({ id, title, options, when }) => (
          <li key={id}>
            <strong>{title}</strong> {options.includes(title) ? null : <span>{options.join(', ')}</span>}
            <span className={classes.when}>
              {when.length === 0
                ? PRICE.always
                : when.map(({ label, value, assumed }) => PRICE.when(label, value, assumed)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
      {uses.length === 0 ? null : (
        <p className={classes.note}>
          <Link href="/plan">{PRICE.toReview}</Link>
        </p>
      )}
    </HeadedSection>
  )
}
