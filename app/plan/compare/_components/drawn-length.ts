import { COMPONENTS } from '#lib/decision/stack.ts'
import type { ComparedGroup, ComparedPart } from '#lib/report/compare-lines.ts'
import { NO_USD, subtractUsd, sumUsd, type Usd, usdFrom, usdText } from '#lib/units/usd.ts'

const isOfStack = (component: string): boolean => COMPONENTS.some((one) => one === component)

/** What the money terms take off a column's bill, beside the parts of the stack: a discount, a commitment. */
function reductionsIn({ component, rows }: ComparedGroup, at: number): Usd {
  if (isOfStack(component)) return NO_USD // a spot discount is what its part costs
  return sumUsd(
    rows.flatMap(({ cells }) => {
      const cell = cells[at]
      return cell?.kind === 'priced' && Number(cell.cost) < 0 ? [usdFrom(cell.cost)] : []
    }),
  )
}

/** How long a component is drawn in a column, in USD a month: what it costs before any reduction of the whole bill. */
export function drawnLength(group: ComparedGroup, at: number): number {
  const known = usdFrom(group.totals[at]?.known ?? '0')
  return Math.max(0, Number(usdText(subtractUsd(known, reductionsIn(group, at)))))
}

/** The reductions of a column's bill, as an amount in USD above 0; null where there are none. */
export function reductionsOf({ groups }: ComparedPart, at: number): string | null {
  const less = usdText(sumUsd(groups.map((group) => reductionsIn(group, at))))
  return Number(less) === 0 ? null : less.replace('-', '')
}
