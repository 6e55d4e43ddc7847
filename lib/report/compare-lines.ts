import type { CostLine } from '#lib/cost/stack-lines.ts'
import { type Total, totalOf } from '#lib/cost/total.ts'
import { COMPONENTS, isSameStack } from '#lib/decision/stack.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { NO_USD, subtractUsd, sumUsd, type Usd, usdFrom, usdText } from '#lib/units/usd.ts'

/** What names an alternative in every evaluation that has it. */
export type NamedAlternative = Pick<Alternative, 'platform' | 'variant' | 'title'>

type Amounts = { readonly quantity: number | null; readonly unit: string }

/**
 * A line in one column. `delta` is its cost less that in the column compared with, in USD a month as text: null where one
 * of the two is not known, or known in part only. A bill without the line has nothing to pay for it.
 */
export type ComparedCell =
  | ({ readonly kind: 'priced'; readonly unitPrice: string | null; readonly cost: string } & Amounts &
      Partial<Pick<CostLine, 'partial'>> & { readonly delta: string | null })
  | ({ readonly kind: 'unpriced'; readonly reason: string; readonly delta: null } & Amounts)
  | { readonly kind: 'no-line'; readonly delta: string | null }
  | { readonly kind: 'no-bill'; readonly delta: null }

/**
 * A sum in one column; null where the column has no bill. Its `delta` is null while one of the two sums is "at least";
 * `knownDelta` is that of the lines with a known difference, and `unknownDeltas` counts the others.
 */
export type ComparedSum =
  | (Total & { readonly delta: string | null; readonly knownDelta: string | null; readonly unknownDeltas: number })
  | null

export type ComparedRow = {
  readonly key: string
  readonly title: string
  readonly cells: readonly ComparedCell[]
  /** Every column shows the same. */
  readonly equal: boolean
}
export type ComparedGroup = {
  readonly component: string
  readonly rows: readonly ComparedRow[]
  readonly totals: readonly ComparedSum[]
}
export type ComparedPart = {
  readonly category: CostLine['category']
  readonly groups: readonly ComparedGroup[]
  readonly totals: readonly ComparedSum[]
}

/** Whether two name the same alternative. */
export const isSameAlternative = (one: NamedAlternative, other: NamedAlternative): boolean =>
  one.platform === other.platform && one.variant === other.variant && one.title === other.title

/** A column's evaluation, and the alternative that is its own where it is none of a plan but of one alternative. */
type Showing = { readonly evaluation: Evaluation; readonly shows?: Alternative }

/** The alternative a column shows: its own, the one named, or else the recommended one; undefined where there is none. */
export function shownAlternative(
  { evaluation: { recommendation, alternatives }, shows }: Showing,
  same: NamedAlternative | null,
): Alternative | undefined {
  if (shows) return shows
  if (same) return alternatives.find((one) => isSameAlternative(one, same))
  const { stack, platform, variant } = recommendation
  if (stack === null) return undefined
  const isNamed = (one: Alternative) => one.platform === platform && one.variant === variant
  return alternatives.find((one) => one.eligible && isNamed(one) && isSameStack(one.stack, stack))
}

/** Every alternative that some of the evaluations have, each once. */
export function alternativesIn(evaluations: readonly Evaluation[]): readonly NamedAlternative[] {
  const all = evaluations.flatMap(({ alternatives }) => alternatives)
  return all.filter((one, at) => all.findIndex((other) => isSameAlternative(one, other)) === at)
}

/** The lines of a bill by what they are compared by. */
type Keyed = ReadonlyMap<string, CostLine>

/** The lines of a bill by what they are compared by: part of the bill, component, id, and how often it came before. */
export function linesByKey({ lines }: Pick<Alternative, 'lines'>): Keyed {
  const keyed = new Map<string, CostLine>()
  for (const line of lines) {
    const key = `${line.category}/${line.component}/${line.id}`
    let free = key
    for (let time = 2; keyed.has(free); time += 1) free = `${key}/${time}`
    keyed.set(free, line)
  }
  return keyed
}

type Bill = Keyed | undefined

/** What a bill pays for a line: null where it is not known, or known in part only; a bill without the line pays nothing for it. */
export function paid(bill: Bill, key: string): Usd | null {
  if (!bill) return null
  const line = bill.get(key)
  if (!line) return NO_USD
  return line.status === 'priced' && !line.partial ? usdFrom(line.cost) : null
}

const deltaText = (own: Usd | null, against: Usd | null): string | null =>
  own === null || against === null ? null : usdText(subtractUsd(own, against))

function cellOf(bill: Bill, key: string, against: Usd | null): ComparedCell {
  if (!bill) return { kind: 'no-bill', delta: null }
  const line = bill.get(key)
  const delta = deltaText(paid(bill, key), against)
  if (!line) return { kind: 'no-line', delta }
  const { quantity, unit, partial } = line
  if (line.status === 'unpriced') return { kind: 'unpriced', quantity, unit, reason: line.reason, delta: null }
  const { unitPrice, cost } = line
  return { kind: 'priced', quantity, unit, unitPrice, cost, ...(partial ? { partial } : {}), delta }
}

const shown = ({ delta: _, ...cell }: ComparedCell): string => JSON.stringify(cell)

function rowOf(key: string, bills: readonly Bill[], against: number): ComparedRow {
  const lines = bills.map((bill) => bill?.get(key))
  const title = (lines[against] ?? lines.find((line) => line !== undefined))?.title ?? key
  const base = paid(bills[against], key)
  const cells = bills.map((bill) => cellOf(bill, key, base))
  return { key, title, cells, equal: new Set(cells.map(shown)).size === 1 }
}

/** What the lines with a known difference differ by together, and how many others there are. */
function deltasOf(
  own: Bill,
  against: Bill,
  keys: readonly string[],
): Pick<NonNullable<ComparedSum>, 'knownDelta' | 'unknownDeltas'> {
  const deltas = keys.map((key) => deltaText(paid(own, key), paid(against, key)))
  const known = deltas.filter((one) => one !== null)
  return {
    knownDelta: known.length === 0 && keys.length > 0 ? null : usdText(sumUsd(known.map(usdFrom))),
    unknownDeltas: deltas.length - known.length,
  }
}

function sumsOf(bills: readonly Bill[], against: number, isIn: (line: CostLine) => boolean): readonly ComparedSum[] {
  const known = (total: Total | null | undefined) => (total?.complete ? usdFrom(total.known) : null)
  const inside = bills.map((bill) => bill && new Map([...bill].filter(([, line]) => isIn(line))))
  const totals = inside.map((bill) => (bill ? totalOf([...bill.values()]) : null))
  const base = known(totals[against])
  const other = inside[against]
  return totals.map((total, at) => {
    if (!total) return null
    const keys = [...new Set([...(inside[at]?.keys() ?? []), ...(other?.keys() ?? [])])]
    return { ...total, delta: deltaText(known(total), base), ...deltasOf(inside[at], other, keys) }
  })
}

const ORDER: readonly string[] = COMPONENTS

/** Components in the order of the stack, then what serves all of them. */
function componentsIn(lines: readonly CostLine[]): readonly string[] {
  const there = [...new Set(lines.map(({ component }) => component))]
  return [...ORDER.filter((one) => there.includes(one)), ...there.filter((one) => !ORDER.includes(one))]
}

/** One side of the bills, grouped by component. */
export function comparedPart(
  category: CostLine['category'],
  alternatives: readonly (Alternative | undefined)[],
  against: number,
): ComparedPart {
  const bills = alternatives.map((one) => one && linesByKey(one))
  const every = new Map(bills.flatMap((bill) => [...(bill ?? [])].filter(([, line]) => line.category === category)))
  const groups = componentsIn([...every.values()]).map((component): ComparedGroup => {
    const keys = [...every].flatMap(([key, line]) => (line.component === component ? [key] : []))
    const isIn = (line: CostLine) => line.category === category && line.component === component
    return {
      component,
      rows: keys.map((key) => rowOf(key, bills, against)),
      totals: sumsOf(bills, against, isIn),
    }
  })
  return { category, groups, totals: sumsOf(bills, against, (line) => line.category === category) }
}

/** Both sides of the bills together. */
export const comparedTotals = (
  alternatives: readonly (Alternative | undefined)[],
  against: number,
): readonly ComparedSum[] =>
  sumsOf(
    alternatives.map((one) => one && linesByKey(one)),
    against,
    () => true,
  )
