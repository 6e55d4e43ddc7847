import type { PriceQuery } from '#lib/pricing/find-price.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'

/** What of a cost line tells which price it takes; a value may hold `{name}`, to be filled from a figure. */
export type PricedByItem = {
  readonly price:
    | { readonly kind: 'item'; readonly item: string; readonly attributes: Attributes }
    | { readonly kind: 'fact' | 'unpriced' }
}

/** A line that takes a price: always, or when each figure of `when` has the value. */
export type PriceUse<Line> = {
  readonly line: Line
  readonly when: readonly { readonly figure: string; readonly value: string }[]
}

const FILLED = /\{(\w+)\}/g
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The values the figures of a template need for it to come out as the text; undefined when no values do. */
function valuesFor(template: string, text: string): PriceUse<never>['when'] | undefined {
  const figures = [...template.matchAll(FILLED)].map(([, name = '']) => name)
  const pattern = template
    .split(/\{\w+\}/)
    .map(literal)
    .join('(.+)')
  const match = new RegExp(`^${pattern}$`).exec(text)
  return match ? figures.map((figure, at) => ({ figure, value: match[at + 1] ?? '' })) : undefined
}

/** The lines whose price is the item with these attributes, or becomes it for some figure. */
export function usesOf<Line extends PricedByItem>(
  query: PriceQuery,
  lines: readonly Line[],
): readonly PriceUse<Line>[] {
  return lines.flatMap((line): PriceUse<Line>[] => {
    const { price } = line
    if (price.kind !== 'item' || price.item !== query.item) return []
    const found = Object.entries(query.attributes).map(([name, value]) => {
      const template = Object.hasOwn(price.attributes, name) ? price.attributes[name] : undefined
      return template === undefined ? undefined : valuesFor(template, value)
    })
    return found.some((one) => one === undefined) ? [] : [{ line, when: found.flatMap((one) => one ?? []) }]
  })
}
