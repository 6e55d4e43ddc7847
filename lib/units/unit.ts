import type { Unit } from '#lib/units/quantity.ts'

/** The powers of the base units in a unit: `GB-Mo` is `{ GB: 1, Mo: 1 }`; an empty record is a plain number. */
export type Dimension = Readonly<Record<string, number>>

/** The dimension of a unit's text. `1` is a plain number, `1/Mo` is per month. */
export function dimensionOf(unit: Unit): Dimension {
  const [above = '', ...below] = unit.split('/')
  const powers: Record<string, number> = {}
  const count = (part: string, power: number) => {
    for (const base of part.split('-')) if (base !== '' && base !== '1') powers[base] = (powers[base] ?? 0) + power
  }
  count(above, 1)
  for (const part of below) count(part, -1)
  return withoutZeros(powers)
}

const withoutZeros = (powers: Readonly<Record<string, number>>): Dimension =>
  Object.fromEntries(Object.entries(powers).filter(([, power]) => power !== 0))

/** The dimension of a product (`power` 1) or a quotient (`power` -1). */
export function combine(a: Dimension, b: Dimension, power: 1 | -1): Dimension {
  const powers: Record<string, number> = { ...a }
  for (const [base, count] of Object.entries(b)) powers[base] = (powers[base] ?? 0) + power * count
  return withoutZeros(powers)
}

/** Whether both dimensions count the same thing. */
export function sameDimension(a: Dimension, b: Dimension): boolean {
  const bases = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...bases].every((base) => (a[base] ?? 0) === (b[base] ?? 0))
}
