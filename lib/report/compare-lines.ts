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
 * of the two is not known, or known in part only. A bill without the line has nothing to pay for it; the same amount of the
 * same thing in the same region costs the same, whatever its price.
 */
export type ComparedCell =
  | ({ readonly kind: 'priced'; readonly unitPrice: string | null; readonly cost: string } & Amounts &
      Partial<Pick<CostLine, 'partial'>> & { readonly delta: string | null })
  | ({ readonly kind: 'unpriced'; readonly reason: string; readonly delta: string | null } & Amounts)
  | { readonly kind: 'no-line'; readonly delta: string | null }
  | { readonly kind: 'no-bill'; readonly delta: null }

/**
 * A sum in one column; null where the column has no bill. Its `delta` is null while the difference of a line is not known;
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
export function linesByKey({ lines }: BillShown): Keyed {
  const keyed = new Map<string, CostLine>()
  for (const line of lines) {
    const key = `${line.category}/${line.component}/${line.id}`
    let free = key
    for (let time = 2; keyed.has(free); time += 1) free = `${key}/${time}`
    keyed.set(free, line)
  }
  return keyed
}

/** A bill with the region its prices are of; undefined where there is none. */
type Bill = { readonly lines: Keyed; readonly region: string | undefined } | undefined

/** What is put side by side: a bill, and the region it is priced in. */
type BillShown = Pick<Alternative, 'lines'> & { readonly region?: string }

/** What a bill pays for a line: null where it is not known, or known in part only; a bill without the line pays nothing for it. */
export function paid(lines: Keyed | undefined, key: string): Usd | null {
  if (!lines) return null
  const line = lines.get(key)
  if (!line) return NO_USD
  return line.status === 'priced' && !line.partial ? usdFrom(line.cost) : null
}

/** What the price of a line hangs on, and how much of it is bought. */
const boughtText = ({ item, option, attributes, quantity, unit }: CostLine): string =>
  JSON.stringify([item, option, attributes, quantity, unit])

/** Whether both bills buy the same amount of the same thing at a price nobody has read. */
function isSameUnpriced(own: Bill, against: Bill, key: string): boolean {
  const [one, other] = [own?.lines.get(key), against?.lines.get(key)]
  if (one?.status !== 'unpriced' || other?.status !== 'unpriced' || one.quantity === null) return false
  return own?.region === against?.region && boughtText(one) === boughtText(other)
}

/** How far a line of a bill is from that of another, in USD a month as text; null where that is not known. */
function deltaOf(own: Bill, against: Bill, key: string): string | null {
  if (isSameUnpriced(own, against, key)) return usdText(NO_USD)
  const [one, other] = [paid(own?.lines, key), paid(against?.lines, key)]
  return one === null || other === null ? null : usdText(subtractUsd(one, other))
}

function cellOf(bill: Bill, key: string, against: Bill): ComparedCell {
  if (!bill) return { kind: 'no-bill', delta: null }
  const line = bill.lines.get(key)
  const delta = deltaOf(bill, against, key)
  if (!line) return { kind: 'no-line', delta }
  const { quantity, unit, partial } = line
  if (line.status === 'unpriced') return { kind: 'unpriced', quantity, unit, reason: line.reason, delta }
  const { unitPrice, cost } = line
  return { kind: 'priced', quantity, unit, unitPrice, cost, ...(partial ? { partial } : {}), delta }
}

const cellText = ({ delta: _, ...cell }: ComparedCell): string => JSON.stringify(cell)

function rowOf(key: string, bills: readonly Bill[], against: number): ComparedRow {
  const lines = bills.map((bill) => bill?.lines.get(key))
  const title = (lines[against] ?? lines.find((line) => line !== undefined))?.title ?? key
  const cells = bills.map((bill) => cellOf(bill, key, bills[against]))
  return { key, title, cells, equal: new Set(cells.map(cellText)).size === 1 }
}

/** What the lines with a known difference differ by together, and how many others there are. */
function deltasOf(
  own: Bill,
  against: Bill,
  keys: readonly string[],
): Pick<NonNullable<ComparedSum>, 'knownDelta' | 'unknownDeltas'> {
  const deltas = keys.map((key) => deltaOf(own, against, key))
  const known = deltas.filter((one) => one !== null)
  return {
    knownDelta: known.length === 0 && keys.length > 0 ? null : usdText(sumUsd(known.map(usdFrom))),
    unknownDeltas: deltas.length - known.length,
  }
}

function sumsOf(bills: readonly Bill[], against: number, isIn: (line: CostLine) => boolean): readonly ComparedSum[] {
  const inside = bills.map(
    (bill) => bill && { ...bill, lines: new Map([...bill.lines].filter(([, line]) => isIn(line))) },
  )
  const other = inside[against]
  return inside.map((bill) => {
    if (!bill) return null
    const keys = [...new Set([...bill.lines.keys(), ...(other?.lines.keys() ?? [])])]
    const deltas = deltasOf(bill, other, keys)
    const isKnown = other !== undefined && deltas.unknownDeltas === 0
    return { ...totalOf([...bill.lines.values()]), delta: isKnown ? deltas.knownDelta : null, ...deltas }
  })
}

const billOf = (shown: BillShown | undefined): Bill => shown && { lines: linesByKey(shown), region: shown.region }

const ORDER: readonly string[] = COMPONENTS

/** Components in the order of the stack, then what serves all of them. */
function componentsIn(lines: readonly CostLine[]): readonly string[] {
  const there = [...new Set(lines.map(({ component }) => component))]
  return [...ORDER.filter((one) => there.includes(one)), ...there.filter((one) => !ORDER.includes(one))]
}

/** One side of the bills, grouped by component. */
export function comparedPart(
  category: CostLine['category'],
  shown: readonly (BillShown | undefined)[],
  against: number,
): ComparedPart {
  const bills = shown.map(billOf)
  const every = new Map(
    bills.flatMap((bill) => [...(bill?.lines ?? [])].filter(([, line]) => line.category === category)),
  )
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
export const comparedTotals = (shown: readonly (BillShown | undefined)[], against: number): readonly ComparedSum[] =>
  sumsOf(shown.map(billOf), against, () => true)
