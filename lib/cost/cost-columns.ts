import type { CostFormula, ValueKey } from '#lib/cost/cost-formula.ts'
import { lookUpPrice, type PriceBook } from '#lib/cost/cost-line.ts'
import { formulasApplied, type StackParts } from '#lib/cost/formulas-applied.ts'
import { attributesFor, numbersFor, unknownLines } from '#lib/cost/stack-lines.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { addColumns, type Column, multiplyColumns, runColumns } from '#lib/units/formula-columns.ts'

/** The figures that differ from draw to draw, by key; every other figure is the workload's. */
export type VariedFigures = ReadonlyMap<string, Column>

/** What columns of costs are worked out with. */
export type ColumnCosting = { readonly workload: Workload; readonly book: PriceBook; readonly varied: VariedFigures }

type Block = { readonly begin: number; readonly end: number; readonly usd: number }

const blocks = new WeakMap<PriceRow, readonly Block[]>()

function blocksOf(row: PriceRow): readonly Block[] {
  const known =
    blocks.get(row) ??
    row.tiers.map(({ beginRange, endRange, usd }) => ({
      begin: Number(beginRange),
      end: endRange === 'Inf' ? Number.POSITIVE_INFINITY : Number(endRange),
      usd: Number(usd),
    }))
  blocks.set(row, known)
  return known
}

/** What a quantity costs over all tiers it crosses. */
function chargeNumber(quantity: number, tiers: readonly Block[]): number {
  let cost = 0
  for (const { begin, end, usd } of tiers) if (quantity > begin) cost += (Math.min(quantity, end) - begin) * usd
  return cost
}

function chargeColumn(quantity: Column, row: PriceRow): Column {
  const tiers = blocksOf(row)
  const [only, ...others] = tiers
  if (only && others.length === 0) return multiplyColumns(quantity, only.usd)
  return typeof quantity === 'number' ? chargeNumber(quantity, tiers) : quantity.map((one) => chargeNumber(one, tiers))
}

const figure = (key: ValueKey, { workload, varied }: ColumnCosting): Column | undefined => {
  const value = varied.get(key) ?? workload.values.get(key)
  return typeof value === 'string' ? undefined : value
}

/**
 * A line's monthly cost in USD for every draw: the same formula, price and tiers as the exact line, in floating point.
 * Null where the line has no price, or its size cannot be worked out.
 */
export function costColumn(formula: CostFormula, costing: ColumnCosting): Column | null {
  const { workload, book } = costing
  const { price } = formula
  const numbers = numbersFor(formula, workload)
  if (typeof numbers === 'string' || price.kind === 'unpriced') return null
  const inputs = Object.fromEntries(
    Object.entries(formula.inputs).map(([name, { from, taskSize }]): [string, Column] => [
      name,
      (taskSize === undefined ? figure(from, costing) : undefined) ?? numbers[name] ?? 0,
    ]),
  )
  const quantity = runColumns(formula.formula, inputs)
  if (price.kind === 'fact') return multiplyColumns(quantity, figure(price.from, costing) ?? 0)
  const attributes = attributesFor(price.attributes, workload)
  const found = lookUpPrice({ item: price.item, attributes, unit: formula.unit }, book)
  return found.kind === 'found' ? chargeColumn(quantity, found.row) : null
}

/** A stack's monthly cost in USD for every draw, and the ids of lines without a price, which the sums leave out. */
export type BillColumns = { readonly cloud: Column; readonly people: Column; readonly unpriced: readonly string[] }

/** The same, with the columns worked out so far. */
export type SharedColumns = ColumnCosting & { readonly known: Map<CostFormula, Column | null> }

/** The monthly bill of a stack for every draw. `known` keeps columns by formula, so that stacks share the work. */
export function billColumns(stack: StackParts, formulas: readonly CostFormula[], costing: SharedColumns): BillColumns {
  const { workload, known } = costing
  const sums: Record<CostFormula['category'], Column> = { cloud: 0, people: 0 }
  const unpriced = unknownLines(stack, formulas, workload.onAws).map(({ id }) => id)
  for (const { formula } of formulasApplied(stack, formulas, workload)) {
    const found = known.get(formula)
    const column = found === undefined ? costColumn(formula, costing) : found
    known.set(formula, column)
    if (column === null) unpriced.push(formula.id)
    else sums[formula.category] = addColumns(sums[formula.category], column)
  }
  return { ...sums, unpriced }
}
