import type { CostFormula, ValueKey } from '#lib/cost/cost-formula.ts'
import { lookUpPrice, type PriceBook } from '#lib/cost/cost-line.ts'
import { formulasApplied, type StackParts } from '#lib/cost/formulas-applied.ts'
import { attributesFor, numbersFor, unknownLines } from '#lib/cost/stack-lines.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { type Column, multiplyColumns, runColumns, subtractColumns, sumColumns } from '#lib/units/formula-columns.ts'
import { type Inputs, runFormula } from '#lib/units/formula-tree.ts'

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
  if (typeof quantity === 'number') return chargeNumber(quantity, tiers)
  const cost = new Float64Array(quantity.length)
  for (let draw = 0; draw < cost.length; draw += 1) cost[draw] = chargeNumber(quantity[draw] ?? 0, tiers)
  return cost
}

const figure = (key: ValueKey, { workload, varied }: ColumnCosting): Column | undefined => {
  const value = varied.get(key) ?? workload.values.get(key)
  return typeof value === 'string' ? undefined : value
}

/** The quantity of a line: one number where none of its figures varies. */
function quantityOf({ formula, inputs }: CostFormula, numbers: Inputs, { varied }: ColumnCosting): Column {
  const moved = Object.entries(inputs).flatMap(([name, { from, taskSize }]): [string, Column][] => {
    const column = taskSize === undefined ? varied.get(from) : undefined
    return column === undefined ? [] : [[name, column]]
  })
  return moved.length === 0
    ? runFormula(formula, numbers)
    : runColumns(formula, { ...numbers, ...Object.fromEntries(moved) })
}

/**
 * A line's monthly cost in USD for every draw: the same formula, price and tiers as the exact line, in floating point.
 * Below 0 for what is taken off; null where the line has no price, or its size cannot be worked out.
 */
export function costColumn(formula: CostFormula, costing: ColumnCosting): Column | null {
  const { workload, book } = costing
  const { price } = formula
  const numbers = numbersFor(formula, workload)
  if (typeof numbers === 'string' || price.kind === 'unpriced') return null
  const quantity = quantityOf(formula, numbers, costing)
  if (price.kind === 'fact') return multiplyColumns(quantity, figure(price.from, costing) ?? 0)
  const attributes = attributesFor(price.attributes, workload)
  const found = lookUpPrice({ item: price.item, attributes, unit: formula.unit }, book)
  if (found.kind !== 'found') return null
  const charged = chargeColumn(quantity, found.row)
  return formula.takesOff === undefined ? charged : subtractColumns(0, charged)
}

/** A stack's monthly cost in USD for every draw, and the ids of lines without a price, which the sums leave out. */
export type BillColumns = { readonly cloud: Column; readonly people: Column; readonly unpriced: readonly string[] }

/** The same, with the columns worked out so far. */
export type SharedColumns = ColumnCosting & { readonly known: Map<CostFormula, Column | null> }

/** The monthly bill of a stack for every draw. `known` keeps columns by formula, so that stacks share the work. */
export function billColumns(stack: StackParts, formulas: readonly CostFormula[], costing: SharedColumns): BillColumns {
  const { workload, known } = costing
  const columns: Record<CostFormula['category'], Column[]> = { cloud: [], people: [] }
  const unpriced = unknownLines(stack, formulas, workload.onAws).map(({ id }) => id)
  for (const { formula } of formulasApplied(stack, formulas, workload)) {
    const found = known.get(formula)
    const column = found === undefined ? costColumn(formula, costing) : found
    known.set(formula, column)
    if (column === null) unpriced.push(formula.id)
    else columns[formula.category].push(column)
  }
  return { cloud: sumColumns(columns.cloud), people: sumColumns(columns.people), unpriced }
}
