import type { CostFormula } from '#lib/cost/cost-formula.ts'
import { titleOf } from '#lib/cost/stack-lines.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { sizesOf } from '#lib/plan/formulas-in-force.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** What one line costs in a month, in USD. */
export type LineCost = { readonly formula: CostFormula; readonly usd: number }

/** A stack's lines in one month; lines without a price are named apart. */
export type MonthLines = {
  readonly workload: Workload
  readonly priced: readonly LineCost[]
  readonly unpriced: readonly string[]
}

/** A line before and after a step, in USD a month; 0 where it is not in the bill. */
export type CliffLine = Pick<CostFormula, 'title' | 'category'> & {
  readonly line: string
  readonly from: number
  readonly to: number
}

/** The next size of something that is sold by size: a class of a service, a tier of self-hosted MLflow. */
export type ClassChange = { readonly scale: string; readonly from: string; readonly to: string }

/**
 * A bill that costs much more from one month to the next, in USD a month: because of one line, or because something takes
 * its next size, with all lines that come and go with it. `from` and `to` are the sums over these lines.
 */
export type Cliff = {
  readonly month: number
  readonly change: ClassChange | null
  readonly from: number
  readonly to: number
  readonly lines: readonly CliffLine[]
  /** A line that comes with the next size has no price. */
  readonly partial: boolean
}

/** A month with its lines by id and its classes by scale. */
type Month = MonthLines & { readonly known: ReadonlyMap<string, Known>; readonly classes: ReadonlyMap<string, string> }

type Pair = { readonly before: Month; readonly after: Month }

const classesKnown = new WeakMap<Workload, ReadonlyMap<string, string>>()

/** The classes of a month, by scale: those of services, and the tier of self-hosted MLflow. */
function classesIn({ workload }: MonthLines, catalog: Catalog): ReadonlyMap<string, string> {
  const { values, tier } = workload
  const classes = classesKnown.get(workload) ?? new Map([...sizesOf(values, catalog), [catalog.trackingTiers.id, tier]])
  classesKnown.set(workload, classes)
  return classes
}

const scalesKnown = new WeakMap<Catalog['formulas'], ReadonlyMap<string, string | undefined>>()

/** The scale whose classes decide over a line. */
function scaleOf(id: string, { formulas, trackingTiers }: Catalog): string | undefined {
  const scales =
    scalesKnown.get(formulas) ??
    new Map(formulas.map((one) => [one.id, one.tiers ? trackingTiers.id : one.size?.scale]))
  scalesKnown.set(formulas, scales)
  return scales.get(id)
}

type Known = { readonly usd: number; readonly formula: CostFormula; readonly workload: Workload }

/** The lines of a month; what is taken off one of them is no line of its own here, and makes no step. */
function knownIn({ priced, workload }: MonthLines): ReadonlyMap<string, Known> {
  const off = new Map(priced.map(({ formula: { takesOff }, usd }) => [takesOff, usd]))
  const known = new Map<string, Known>()
  for (const { formula, usd } of priced)
    if (formula.takesOff === undefined)
      known.set(formula.id, { usd: usd + (off.get(formula.id) ?? 0), formula, workload })
  return known
}

function cliffLine(one: Known, was: number | undefined, is: number | undefined): CliffLine {
  const { id, category } = one.formula
  const [from, to] = [stableNumber(was ?? 0), stableNumber(is ?? 0)]
  return { line: id, title: titleOf(one.formula, one.workload), category, from, to }
}

/** Every line that does not cost the same in two months, before and after, and whether it stands in one of them only. */
function linesOf({ before, after }: Pair): readonly { readonly one: CliffLine; readonly isNewOrGone: boolean }[] {
  const [old, own] = [before.known, after.known]
  return [...new Map([...own, ...old]).keys()].flatMap((line) => {
    const [was, is] = [old.get(line)?.usd, own.get(line)?.usd]
    const known = own.get(line) ?? old.get(line)
    if (was === is || !known) return []
    return [{ one: cliffLine(known, was, is), isNewOrGone: was === undefined || is === undefined }]
  })
}

const isLarge = (from: number, to: number, { share, usd }: Catalog['growth']['cliff']): boolean =>
  to - from >= usd && to - from >= share * from

const sum = (values: readonly number[]): number => stableNumber(values.reduce((all, one) => all + one, 0))

type Changed = { readonly scale: string; readonly change: ClassChange }

function changesIn({ before, after }: Pair, catalog: Catalog): readonly Changed[] {
  const [old, own] = [before.classes, after.classes]
  return [catalog.trackingTiers, ...catalog.sizeScales].flatMap(({ id, title, classes }): Changed[] => {
    const [from, to] = [old, own].map((of) => classes.find((one) => one.id === of.get(id))?.title ?? '')
    return from === undefined || to === undefined || from === to
      ? []
      : [{ scale: id, change: { scale: title, from, to } }]
  })
}

/** The steps from one month to the next. */
function stepsBetween(pair: Pair, month: number, catalog: Catalog): readonly Cliff[] {
  const changes = changesIn(pair, catalog)
  const all = linesOf(pair).map((line) => ({ ...line, scale: line.isNewOrGone && scaleOf(line.one.line, catalog) }))
  const gone = new Set(pair.before.unpriced)
  const stepOf = ({ scale, change }: Changed): Cliff => {
    const lines = all.flatMap((line) => (line.scale === scale ? [line.one] : []))
    return {
      month,
      change,
      from: sum(lines.map((one) => one.from)),
      to: sum(lines.map((one) => one.to)),
      lines: lines.toSorted((a, b) => b.to - b.from - (a.to - a.from)),
      partial: pair.after.unpriced.some((id) => !gone.has(id) && scaleOf(id, catalog) === scale),
    }
  }
  const isOfChange = (scale: unknown): boolean => changes.some((one) => one.scale === scale)
  const single = all.filter(({ scale }) => !isOfChange(scale)).map(({ one }) => one)
  const { cliff } = catalog.growth
  return [
    ...changes.map(stepOf).filter(({ from, to, partial }) => partial || isLarge(from, to, cliff)),
    ...single
      .filter(({ from, to }) => isLarge(from, to, cliff))
      .map((one): Cliff => ({ month, change: null, from: one.from, to: one.to, lines: [one], partial: false })),
  ]
}

/** Where a bill rises by a large step from one month to the next, or takes a size for which no price is known. */
export function cliffsIn(months: readonly MonthLines[], catalog: Catalog): readonly Cliff[] {
  const all = months.map((one): Month => ({ ...one, known: knownIn(one), classes: classesIn(one, catalog) }))
  return all.slice(1).flatMap((after, at) => {
    const before = all[at]
    return before ? stepsBetween({ before, after }, at + 2, catalog) : []
  })
}
