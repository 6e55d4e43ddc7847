import type { Catalog } from '#lib/plan/catalog-type.ts'

/** A catalog as JSON: as a text it is handed to a worker at once, as objects it would take the page a long task. */
export const catalogText = (catalog: Catalog): string => JSON.stringify(catalog)

export const catalogFrom = (text: string): Catalog => JSON.parse(text)
