import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import type { LiveProblem } from '#lib/pricing/sheet-status.ts'

/** What the operator's log is told of a refresh: its outcome, and each kind of fault of an item once. */
export type LiveLogEntry = { readonly regionCode: string } & (
  | { readonly event: 'prices-refreshed'; readonly calls: number; readonly live: number; readonly fellBack: number }
  | {
      readonly event: 'prices-not-refreshed'
      readonly calls: number
      readonly problem: LiveProblem
      readonly detail: string
    }
  | { readonly event: 'prices-not-kept' | 'live-prices-misconfigured'; readonly detail: string }
  | { readonly event: 'price-list-malformed'; readonly entries: number; readonly detail: string }
  | (Omit<PriceListFault, 'attributes'> & {
      readonly event: 'price-list-fault'
      readonly attributes: readonly Attributes[]
    })
)

/** The faults of a region's list, those of one item and cause together. */
export function faultEntries(faults: readonly PriceListFault[], regionCode: string): readonly LiveLogEntry[] {
  const groups = Map.groupBy(faults, ({ kind, item, detail }) => JSON.stringify([kind, item, detail]))
  return Array.from(groups.values()).flatMap(([first, ...rest]) => {
    if (!first) return []
    const { kind, item, detail } = first
    const attributes = [first, ...rest].map((one) => one.attributes)
    return [{ event: 'price-list-fault', regionCode, kind, item, detail, attributes }]
  })
}
