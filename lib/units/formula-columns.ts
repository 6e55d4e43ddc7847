import type { Formula, Operation } from '#lib/units/formula-tree.ts'

/** A figure over many draws: one number for all of them, or one for each. */
export type Column = number | Float64Array

/** The value of a column in one draw. */
export const numberIn = (column: Column, draw: number): number =>
  typeof column === 'number' ? column : (column[draw] ?? 0)

/** A column of its own that starts as another one times a number. */
function scaled(column: Float64Array, factor: number): Float64Array {
  const copy = column.slice()
  if (factor !== 1) for (let draw = 0; draw < copy.length; draw += 1) copy[draw] = (copy[draw] ?? 0) * factor
  return copy
}

/** The sum of columns, draw by draw: numbers first, then one pass for each column. */
export function sumColumns(columns: readonly Column[]): Column {
  const arrays = columns.filter((one) => typeof one !== 'number')
  const constant = columns.reduce<number>((sum, one) => (typeof one === 'number' ? sum + one : sum), 0)
  const [first, ...others] = arrays
  if (!first) return constant
  const sum = scaled(first, 1)
  for (const one of others)
    for (let draw = 0; draw < sum.length; draw += 1) sum[draw] = (sum[draw] ?? 0) + (one[draw] ?? 0)
  if (constant !== 0) for (let draw = 0; draw < sum.length; draw += 1) sum[draw] = (sum[draw] ?? 0) + constant
  return sum
}

/** The product of columns, draw by draw: numbers first, then one pass for each column. */
export function productOf(columns: readonly Column[]): Column {
  const arrays = columns.filter((one) => typeof one !== 'number')
  const factor = columns.reduce<number>((product, one) => (typeof one === 'number' ? product * one : product), 1)
  const [first, ...others] = arrays
  if (!first) return factor
  const product = scaled(first, factor)
  for (const one of others)
    for (let draw = 0; draw < product.length; draw += 1) product[draw] = (product[draw] ?? 0) * (one[draw] ?? 0)
  return product
}

/** Adds two columns up. */
export const addColumns = (a: Column, b: Column): Column => sumColumns([a, b])

/** Multiplies two columns. */
export const multiplyColumns = (a: Column, b: Column): Column => productOf([a, b])

/** An operation on two columns, into a third: one plain loop for each, which an engine makes fast. */
type Loop = (a: Column, b: Column, out: Float64Array) => void

const LOOPS: Readonly<Record<'-' | '/' | 'min' | 'max', Loop>> = {
  '-': (a, b, out) => {
    for (let draw = 0; draw < out.length; draw += 1) out[draw] = numberIn(a, draw) - numberIn(b, draw)
  },
  '/': (a, b, out) => {
    for (let draw = 0; draw < out.length; draw += 1) out[draw] = numberIn(a, draw) / numberIn(b, draw)
  },
  min: (a, b, out) => {
    for (let draw = 0; draw < out.length; draw += 1) out[draw] = Math.min(numberIn(a, draw), numberIn(b, draw))
  },
  max: (a, b, out) => {
    for (let draw = 0; draw < out.length; draw += 1) out[draw] = Math.max(numberIn(a, draw), numberIn(b, draw))
  },
}

function joinColumns(a: Column, b: Column, loop: Loop): Column {
  const long = typeof a === 'number' ? b : a
  const out = new Float64Array(typeof long === 'number' ? 1 : long.length)
  loop(a, b, out)
  return typeof long === 'number' ? (out[0] ?? 0) : out
}

/** The first column less the second. */
export const subtractColumns = (a: Column, b: Column): Column => joinColumns(a, b, LOOPS['-'])

/** What a function makes of a column, draw by draw. */
export function mapColumn(column: Column, map: (value: number) => number): Column {
  if (typeof column === 'number') return map(column)
  const out = new Float64Array(column.length)
  for (let draw = 0; draw < out.length; draw += 1) out[draw] = map(column[draw] ?? 0)
  return out
}

function runOperation(operation: Operation, parts: readonly Column[]): Column {
  const [first = 0, ...others] = parts
  if (operation === 'ceil') return mapColumn(first, Math.ceil)
  if (operation === '+') return sumColumns(parts)
  if (operation === '*') return productOf(parts)
  return others.reduce((joined, part) => joinColumns(joined, part, LOOPS[operation]), first)
}

/** The parts of a chain of one operation: `a * b * c` is read as `(a * b) * c`, and is one product of three. */
function chainOf(formula: Formula, operation: Operation): readonly Formula[] {
  return formula.kind === 'operation' && formula.operation === operation
    ? formula.parts.flatMap((part) => chainOf(part, operation))
    : [formula]
}

/** The formula's value for every draw at once: `runFormula`, column by column. Every input must be there. */
export function runColumns(formula: Formula, inputs: Readonly<Record<string, Column>>): Column {
  if (formula.kind === 'number') return formula.value
  if (formula.kind === 'operation') {
    const { operation } = formula
    const parts = operation === '+' || operation === '*' ? chainOf(formula, operation) : formula.parts
    return runOperation(
      operation,
      parts.map((part) => runColumns(part, inputs)),
    )
  }
  const column = Object.hasOwn(inputs, formula.name) ? inputs[formula.name] : undefined
  if (column === undefined) throw new RangeError(`formula input not given: ${formula.name}`)
  return column
}
