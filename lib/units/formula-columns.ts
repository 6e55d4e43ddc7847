import type { Formula, Operation } from '#lib/units/formula-tree.ts'

/** A figure over many draws: one number for all of them, or one for each. */
export type Column = number | Float64Array

/** Something done to two numbers. */
type Join = (a: number, b: number) => number

const JOIN: Readonly<Record<Exclude<Operation, 'ceil'>, Join>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  min: Math.min,
  max: Math.max,
}

/** The value of a column in one draw. */
export const numberIn = (column: Column, draw: number): number =>
  typeof column === 'number' ? column : (column[draw] ?? 0)

/** Adds two columns up; the commonest join, in a loop of its own. */
export function addColumns(a: Column, b: Column): Column {
  if (typeof a === 'number') return typeof b === 'number' ? a + b : addColumns(b, a)
  const sum = new Float64Array(a.length)
  if (typeof b === 'number') for (let draw = 0; draw < sum.length; draw += 1) sum[draw] = (a[draw] ?? 0) + b
  else for (let draw = 0; draw < sum.length; draw += 1) sum[draw] = (a[draw] ?? 0) + (b[draw] ?? 0)
  return sum
}

/** Multiplies two columns. */
export function multiplyColumns(a: Column, b: Column): Column {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : multiplyColumns(b, a)
  const product = new Float64Array(a.length)
  if (typeof b === 'number') for (let draw = 0; draw < product.length; draw += 1) product[draw] = (a[draw] ?? 0) * b
  else for (let draw = 0; draw < product.length; draw += 1) product[draw] = (a[draw] ?? 0) * (b[draw] ?? 0)
  return product
}

/** The first column less the second. */
export const subtractColumns = (a: Column, b: Column): Column => joinColumns(a, b, JOIN['-'])

function joinColumns(a: Column, b: Column, join: Join): Column {
  if (typeof a === 'number' && typeof b === 'number') return join(a, b)
  const size = typeof a === 'number' ? (b as Float64Array).length : a.length
  return Float64Array.from({ length: size }, (_, draw) => join(numberIn(a, draw), numberIn(b, draw)))
}

const ceilColumn = (column: Column): Column => (typeof column === 'number' ? Math.ceil(column) : column.map(Math.ceil))

function runOperation(operation: Operation, parts: readonly Column[]): Column {
  const [first = 0, ...others] = parts
  if (operation === 'ceil') return ceilColumn(first)
  if (operation === '+') return others.reduce(addColumns, first)
  if (operation === '*') return others.reduce(multiplyColumns, first)
  return others.reduce((joined, part) => joinColumns(joined, part, JOIN[operation]), first)
}

/** The formula's value for every draw at once: `runFormula`, column by column. Every input must be there. */
export function runColumns(formula: Formula, inputs: Readonly<Record<string, Column>>): Column {
  if (formula.kind === 'number') return formula.value
  if (formula.kind === 'operation')
    return runOperation(
      formula.operation,
      formula.parts.map((part) => runColumns(part, inputs)),
    )
  const column = Object.hasOwn(inputs, formula.name) ? inputs[formula.name] : undefined
  if (column === undefined) throw new RangeError(`formula input not given: ${formula.name}`)
  return column
}
