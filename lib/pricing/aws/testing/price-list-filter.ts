import type { WireProduct } from '#lib/pricing/aws/testing/wire-product.ts'

/** A filter on the wire. */
export type WireFilter = { readonly Type: string; readonly Field: string; readonly Value: string }

const HOLDS: Readonly<Record<string, (text: string, value: string) => boolean>> = {
  TERM_MATCH: (text, value) => text === value,
  EQUALS: (text, value) => text === value,
  CONTAINS: (text, value) => text.includes(value),
  ANY_OF: (text, value) => value.split(',').includes(text),
  NONE_OF: (text, value) => !value.split(',').includes(text),
}

/** Whether AWS knows this kind of filter. */
export const isFilterType = (type: string): boolean => Object.hasOwn(HOLDS, type)

function fieldOf({ product, serviceCode }: WireProduct, field: string): string | undefined {
  if (field === 'productFamily') return product.productFamily
  return field === 'ServiceCode' ? serviceCode : product.attributes[field]
}

/** Whether a product passes all filters; without the field it passes none. */
export const passes = (product: WireProduct, filters: readonly WireFilter[]): boolean =>
  filters.every(({ Type, Field, Value }) => {
    const text = fieldOf(product, Field)
    return text !== undefined && HOLDS[Type]?.(text, Value) === true
  })
