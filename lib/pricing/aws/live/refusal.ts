import type { Answered } from '#lib/pricing/aws/live/ask-price-list.ts'
import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { LiveProblem } from '#lib/pricing/sheet-status.ts'

const PERCENT = 100

const keyOf = ({ item, attributes }: Pick<PriceListFault, 'item' | 'attributes'>): string => priceKey(item, attributes)

const isEmpty = (one: Answered): boolean =>
  one.kind === 'read' && one.products.length === 0 && one.malformed.length === 0

/** The problem that cost most prices; null when every question was answered. */
export function heaviestProblem(answers: readonly Answered[]): LiveProblem | null {
  const problems = answers.flatMap((one) => (one.kind === 'failed' ? one.query.wanted.map(() => one.problem) : []))
  const groups = Array.from(Map.groupBy(problems, (one) => one))
  return groups.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

/**
 * Whether the answers are refused as a sheet, and for what: AWS lists nothing at all for the region, or more than
 * the given share of the prices asked for came back with a fault.
 */
export function refusalOf(
  answers: readonly Answered[],
  faults: readonly PriceListFault[],
  mostFaultsPercent: number,
): LiveProblem | null {
  if (answers.every(isEmpty)) return 'not-served'
  const asked = answers.flatMap(({ query }) => query.wanted)
  const faulty = new Set(faults.map(keyOf))
  const missed = asked.filter((one) => faulty.has(keyOf(one)))
  return missed.length * PERCENT > asked.length * mostFaultsPercent ? (heaviestProblem(answers) ?? 'bad-answer') : null
}
