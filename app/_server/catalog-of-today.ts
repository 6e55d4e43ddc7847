import 'server-only'
import { connection } from 'next/server'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'

/** The catalog as of this request's day: the app's only clock. */
export async function catalogOfToday(): Promise<Catalog> {
  await connection() // else a page would keep the day it was built
  const day = new Date().toISOString().slice(0, 10)
  if (!isIsoDate(day)) throw new RangeError(day)
  return loadCatalog(day)
}
