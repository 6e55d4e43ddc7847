import type { Unit } from '#lib/units/quantity.ts'

/** How an attribute of a price item is read from a product: as it stands, translated, or by the first group of a pattern. */
export type AttributeReading = {
  readonly field: string
  readonly values?: Readonly<Record<string, string>> | undefined
  readonly pattern?: string | undefined
}

/**
 * How to recognise the one product of AWS's price list that prices an item. `is` gives the texts each field may have:
 * `*` stands for any text, `{regionCode}` and `{instanceType}` for the region and the item's attributes. The field
 * `usageType` is AWS's usage type without its region prefix. `certain` says that the fields were read in AWS's own
 * files: only then does no match mean that the region does not sell the item.
 */
export type PriceListRule = {
  readonly item: string
  readonly unit: Unit
  readonly serviceCode: string
  readonly regionField: string
  readonly is: Readonly<Record<string, readonly string[]>>
  readonly attributes: Readonly<Record<string, AttributeReading>>
  /** AWS's words for the unit; any other is a foreign unit. */
  readonly units: readonly string[]
  readonly certain: boolean
}

/** A filter of one `GetProducts` call; `valuesOf` stands for the values of an attribute of the items asked for. */
export type RequestFilter = { readonly field: string; readonly type: 'TERM_MATCH' | 'ANY_OF' | 'CONTAINS' } & (
  | { readonly values: readonly string[] }
  | { readonly valuesOf: string }
)

/** One question to `GetProducts` that answers for all the items named. */
export type PriceListRequest = {
  readonly serviceCode: string
  readonly items: readonly string[]
  readonly filters: readonly RequestFilter[]
}

/** What is known of AWS's price list: how to ask, how to recognise, and the prefixes (patterns) of usage types by region. */
export type PriceListGuide = {
  readonly rules: readonly PriceListRule[]
  readonly requests: readonly PriceListRequest[]
  readonly usagePrefixes: { readonly byRegion: Readonly<Record<string, string>>; readonly elsewhere: string }
}
