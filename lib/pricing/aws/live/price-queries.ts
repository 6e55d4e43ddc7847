import type { Filter, GetProductsCommandInput } from '@aws-sdk/client-pricing'
import type { PriceQuery } from '#lib/pricing/find-price.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { PriceListGuide, PriceListRequest, PriceListRule, RequestFilter } from '#lib/pricing/price-list-guide.ts'

/** One question to `GetProducts`, the rules that read its answer, and the prices it should hold. */
export type ListQuery = {
  readonly input: GetProductsCommandInput
  readonly rules: readonly PriceListRule[]
  readonly wanted: readonly PriceQuery[]
}

type Bounds = Pick<LiveLimits, 'longestValue' | 'pageSize'>

/** `ANY_OF` takes its values as one text with commas. */
const LIST = ','

const isOpen = (filter: RequestFilter): filter is RequestFilter & { readonly valuesOf: string } => 'valuesOf' in filter

/** The values in as few lists as fit, each not longer than AWS accepts. */
function lists(values: readonly string[], longest: number): readonly (readonly string[])[] {
  const done: string[][] = []
  for (const value of values) {
    const last = done.at(-1)
    if (last && [...last, value].join(LIST).length <= longest) last.push(value)
    else done.push([value])
  }
  return done
}

const filterFor = ({ type, field }: RequestFilter, values: readonly string[]): Filter => ({
  Type: type,
  Field: field,
  Value: values.join(LIST),
})

function parts(request: PriceListRequest, wanted: readonly PriceQuery[], { longestValue }: Bounds) {
  const open = request.filters.find(isOpen)
  const fixed = request.filters.flatMap((filter) => ('values' in filter ? [filterFor(filter, filter.values)] : []))
  if (!open) return [{ filters: fixed, wanted }]
  const chosen = ({ attributes }: PriceQuery): string => attributes[open.valuesOf] ?? ''
  const values = Array.from(new Set(wanted.map(chosen))).sort()
  return lists(values, longestValue).map((some) => ({
    filters: [...fixed, filterFor(open, some)],
    wanted: wanted.filter((one) => some.includes(chosen(one))),
  }))
}

/** The questions that answer for all wanted prices of a region, and no others. */
export function priceQueries(
  { rules, requests }: PriceListGuide,
  wanted: readonly PriceQuery[],
  { regionCode, ...bounds }: Bounds & { readonly regionCode: string },
): readonly ListQuery[] {
  return requests.flatMap((request) => {
    const own = rules.filter(({ item }) => request.items.includes(item))
    const mine = wanted.filter(({ item }) => own.some((rule) => rule.item === item))
    const region: Filter = { Type: 'TERM_MATCH', Field: own[0]?.regionField, Value: regionCode }
    const some = mine.length > 0 ? parts(request, mine, bounds) : []
    return some.map(({ filters, wanted: asked }) => ({
      input: {
        ServiceCode: request.serviceCode,
        FormatVersion: 'aws_v1',
        MaxResults: bounds.pageSize,
        Filters: [region, ...filters],
      },
      rules: own,
      wanted: asked,
    }))
  })
}
