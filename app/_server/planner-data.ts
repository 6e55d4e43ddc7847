import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The scenario behind "load the example": the ten-person team of the source article. */
const EXAMPLE = 'ten-people-fit-decides'

/** What a page needs of the server rooms; plain data that travels to the browser. */
export type PlannerData = { readonly catalog: Catalog; readonly sheet: PriceSheet; readonly example: Plan }

function examplePlan(catalog: Catalog): Plan {
  const scenario = loadScenarios().find((one) => one.id === EXAMPLE)
  const read = planFrom(scenario?.plan, catalog)
  if (read.kind === 'invalid') throw new RangeError(`${EXAMPLE}: ${read.path}: ${read.expected}`)
  return read.document
}

/** The catalog of today, the prices of the default region, and the example. */
export async function plannerData(): Promise<PlannerData> {
  const catalog = await catalogOfToday()
  return { catalog, sheet: loadPriceSheet(regionOf(emptyPlan(''), catalog)), example: examplePlan(catalog) }
}
