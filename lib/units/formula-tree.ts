import type { Unit } from '#lib/units/quantity.ts'
import { combine, type Dimension, dimensionOf, sameDimension } from '#lib/units/unit.ts'

/** The only operations an authored formula may use. */
export const OPERATIONS = ['+', '-', '*', '/', 'min', 'max', 'ceil'] as const
export type Operation = (typeof OPERATIONS)[number]

/** An authored formula, read: plain data that runs anywhere (`formula.ts` makes it, once, from `data/`). */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'operation'; readonly operation: Operation; readonly parts: readonly Formula[] }

export type Inputs = Readonly<Record<string, number>>

const pick = (inputs: Inputs, name: string): number => {
  const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
  if (value === undefined) throw new RangeError(`formula input not given: ${name}`)
  return value
}

type Run = (inputs: Inputs) => number

function runList(parts: readonly Run[], join: (a: number, b: number) => number): Run {
  const [first = () => 0, ...others] = parts
  return (inputs) => others.reduce((value, part) => join(value, part(inputs)), first(inputs))
}

const JOIN: Readonly<Record<Exclude<Operation, 'ceil'>, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  min: Math.min,
  max: Math.max,
}

/** The formula as a function, so that nothing about it has to be found out again each time it is run. */
function compile(formula: Formula): Run {
  if (formula.kind === 'number') return () => formula.value
  if (formula.kind === 'input') return (inputs) => pick(inputs, formula.name)
  const parts = formula.parts.map(compile)
  if (formula.operation !== 'ceil') return runList(parts, JOIN[formula.operation])
  const [part = () => 0] = parts
  return (inputs) => Math.ceil(part(inputs))
}

const compiled = new WeakMap<Formula, Run>()

/** The formula's value for the given inputs; every input must be there. */
export function runFormula(formula: Formula, inputs: Inputs): number {
  const run = compiled.get(formula) ?? compile(formula)
  compiled.set(formula, run)
  return run(inputs)
}

/** The names the formula reads, each once, in order of first use. */
export function inputsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'number') return []
  if (formula.kind === 'input') return [formula.name]
  return [...new Set(formula.parts.flatMap(inputsOf))]
}

/** The names below a division line: at 0 the formula has no value. */
export function divisorsOf(formula: Formula): readonly string[] {
  if (formula.kind !== 'operation') return []
  const [, below] = formula.parts
  const own = formula.operation === '/' && below ? inputsOf(below) : []
  return [...new Set([...own, ...formula.parts.flatMap(divisorsOf)])]
}

/**
 * The dimension the formula yields when its inputs have these units; undefined when it adds or compares
 * unlike things. A bare number counts as a plain number.
 */
export function dimensionOfFormula(formula: Formula, units: Readonly<Record<string, Unit>>): Dimension | undefined {
  if (formula.kind === 'number') return {}
  if (formula.kind === 'input') {
    const unit = Object.hasOwn(units, formula.name) ? units[formula.name] : undefined
    return unit === undefined ? undefined : dimensionOf(unit)
  }
  const parts = formula.parts.map((part) => dimensionOfFormula(part, units))
  return parts.every((part) => part !== undefined) ? dimensionAfter(formula.operation, parts) : undefined
}

function dimensionAfter(operation: Operation, parts: readonly Dimension[]): Dimension | undefined {
  const [first = {}, second = {}] = parts
  if (operation === '*') return combine(first, second, 1)
  if (operation === '/') return combine(first, second, -1)
  return parts.every((part) => sameDimension(part, first)) ? first : undefined
}
