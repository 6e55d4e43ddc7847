import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { type HeadToHead, headToHead } from '#lib/report/head-to-head.ts'

/** The head to head of all options, and the catalog that its words and days come from. */
export async function headToHeadOfToday(): Promise<{ readonly catalog: Catalog; readonly all: readonly HeadToHead[] }> {
  const catalog = await catalogOfToday()
  return { catalog, all: headToHead(catalog.policy) }
}
