import type { Transaction } from 'kysely'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { sealOf } from '#lib/store/internal/seal.ts'
import type { StoreTables } from '#lib/store/internal/tables.ts'

type Reading = StoreTables['price_reading']
/** Rows in one statement: SQLite takes 32,766 parameters, PostgreSQL 65,535. */
const CHUNK = 500

/** What makes two readings the same price: the unit, the borders and the amounts, not when or where they were read. */
function priceText(unit: string, tiers: PriceRow['tiers']): string {
  return JSON.stringify([unit, tiers.map(({ beginRange, endRange, usd }) => [beginRange, endRange, usd])])
}

/** The rows that AWS itself priced, by key. Two rows with one key are no price: neither is taken. */
function liveRows(sheet: PriceSheet): ReadonlyMap<string, PriceRow> {
  const rows = new Map<string, PriceRow>()
  const twice = new Set<string>()
  for (const row of sheet.rows) {
    if (row.origin !== 'live') continue
    const key = priceKey(row.item, row.attributes)
    if (rows.has(key)) twice.add(key)
    rows.set(key, row)
  }
  for (const key of twice) rows.delete(key)
  return rows
}

async function newestReadings(trx: Transaction<StoreTables>, regionCode: string) {
  const readings = await trx
    .selectFrom('price_reading')
    .select(['price_key', 'first_seen', 'last_seen', 'price'])
    .where('region_code', '=', regionCode)
    .orderBy('first_seen')
    .execute()
  return new Map(readings.map((one) => [one.price_key, one])) // the last one of a key stays
}

/** Writes down what each live price of a sheet was at an instant: an old price lasts longer, a new one begins. */
export async function recordReadings(trx: Transaction<StoreTables>, sheet: PriceSheet, at: string): Promise<void> {
  const newest = await newestReadings(trx, sheet.regionCode)
  const readings = [...liveRows(sheet)].map(([key, { unit, tiers }]): Reading => {
    const price = priceText(unit, tiers)
    const text = JSON.stringify({ unit, tiers })
    const before = newest.get(key)
    const lasts = before?.price === price ? before : { first_seen: at, last_seen: at }
    return {
      region_code: sheet.regionCode,
      price_key: key,
      first_seen: lasts.first_seen,
      last_seen: lasts.last_seen > at ? lasts.last_seen : at,
      price,
      tiers: text,
      seal: sealOf(key, price, text),
    }
  })
  for (let from = 0; from < readings.length; from += CHUNK) {
    await trx
      .insertInto('price_reading')
      .values(readings.slice(from, from + CHUNK))
      .onConflict((conflict) =>
        conflict.columns(['region_code', 'price_key', 'first_seen']).doUpdateSet((row) => ({
          last_seen: row.ref('excluded.last_seen'),
          price: row.ref('excluded.price'),
          tiers: row.ref('excluded.tiers'),
          seal: row.ref('excluded.seal'),
        })),
      )
      .execute()
  }
}
