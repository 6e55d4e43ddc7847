import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFormula } from '#lib/units/formula.ts'
import { dimensionOfFormula, divisorsOf, type Formula, inputsOf, runFormula } from '#lib/units/formula-tree.ts'
import { dimensionOf, sameDimension } from '#lib/units/unit.ts'

function formula(expression: string, ...names: readonly string[]): Formula {
  const read = readFormula(expression, names)
  if (read.kind === 'refused') throw new Error(read.part)
  return read.formula
}

/** What no formula may hold, with an expression that does. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['an unknown symbol', 'a * constructor'],
  ['a constant of mathjs', 'a * pi'],
  ['an infinite number', 'a * 1e999'],
  ['a call', 'evaluate("a")'],
  ['import', 'import({ a: 1 })'],
  ['a function that is not on the list', 'sqrt(a)'],
  ['the spelled-out form of an operation', 'add(a, 1)'],
  ['property access', 'a.constructor'],
  ['an index', 'a[1]'],
  ['a method', 'a.toString()'],
  ['an assignment', 'a = 1'],
  ['a function definition', 'f(a) = a'],
  ['a string', 'a + "1"'],
  ['a matrix', '[a, 1]'],
  ['an object', '{ a: a }'],
  ['a range', '1:a'],
  ['a block', 'a; a'],
  ['two lines', 'a\na'],
  ['implicit multiplication', '2 a'],
  ['implicit multiplication of parentheses', '(a)(a)'],
  ['a unit', 'a * 5 cm'],
  ['a power', 'a ^ 2'],
  ['a factorial', 'a!'],
  ['a remainder', 'a % 2'],
  ['a comparison', 'a > 1'],
  ['a choice', 'a ? 1 : 2'],
  ['a truth value', 'a * true'],
  ['a minus sign in front', '-a'],
  ['too few parts', 'min(a)'],
  ['too many parts', 'ceil(a, 1)'],
  ['nothing', ''],
  ['broken text', 'a +'],
  ['an unused input', '1 + 1'],
  ['an over-long text', `a${' + a'.repeat(80)}`],
]

describe('reading a formula', () => {
  test.each([
    ['a + b * c', 34],
    ['(a + b) * c', 40],
    ['a - b - c', -10],
    ['b / a / c', 1],
    ['max(a, b, c) + min(b, c, 1)', 9],
    ['ceil(b / c / 3 * a) + 0.5 * a - 1.5e1 * 0', 3],
  ])('%s', (expression, value) => {
    expect(runFormula(formula(expression, 'a', 'b', 'c'), { a: 2, b: 8, c: 4 })).toBe(value)
  })

  test('its value is what the same sum gives in code', () => {
    const number = fc.integer({ min: -1000, max: 1000 })
    const read = formula('min(a, b) * c - ceil(a / 7) + max(b, c)', 'a', 'b', 'c')
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(runFormula(read, { a, b, c })).toBe(Math.min(a, b) * c - Math.ceil(a / 7) + Math.max(b, c))
      }),
    )
  })

  test.each(REFUSED)('refuses %s', (_, expression) => {
    expect(readFormula(expression, ['a']).kind).toBe('refused')
  })

  test('names the part it refuses', () => {
    expect(readFormula('a + a.b * 2', ['a'])).toEqual({ kind: 'refused', part: 'a.b' })
    expect(readFormula('a', ['a', 'b'])).toEqual({ kind: 'refused', part: 'unused input b' })
  })

  test('an input that is not given is a bug, not a zero', () => {
    expect(() => runFormula(formula('a * b', 'a', 'b'), { a: 1 })).toThrow('formula input not given: b')
    expect(() => runFormula({ kind: 'input', name: 'toString' }, {})).toThrow(RangeError)
  })

  test('lists inputs once, and those it divides by', () => {
    const read = formula('a * b / (c + d) + a / min(b, 2)', 'a', 'b', 'c', 'd')
    expect(inputsOf(read)).toEqual(['a', 'b', 'c', 'd'])
    expect([...divisorsOf(read)].sort()).toEqual(['b', 'c', 'd'])
    expect(divisorsOf(formula('a * b', 'a', 'b'))).toEqual([])
  })
})

describe('units of a formula', () => {
  const units = { endpoints: 'Endpoints', each: 'Instances/Endpoints', hours: 'Hrs/Instances', disk: 'GB-Mo' }
  const unitOf = (expression: string) => {
    const names = Object.keys(units).filter((name) => expression.includes(name))
    return dimensionOfFormula(formula(expression, ...names), units)
  }

  test('follow multiplication and division', () => {
    expect(unitOf('endpoints * each * hours')).toEqual({ Hrs: 1 })
    expect(unitOf('disk / (2 * disk)')).toEqual({})
    expect(unitOf('ceil(max(disk, disk + disk))')).toEqual({ GB: 1, Mo: 1 })
  })

  test.each(['endpoints + disk', 'max(disk, 1)', 'disk - 1', 'min(endpoints, endpoints * each)'])(
    '%s mixes unlike things',
    (expression) => {
      expect(unitOf(expression)).toBeUndefined()
    },
  )

  test('`-` multiplies, `/` divides, and what cancels is gone', () => {
    expect(dimensionOf('Hrs/Instances/Hrs')).toEqual({ Instances: -1 })
    expect(dimensionOf('1/Mo')).toEqual({ Mo: -1 })
    expect(dimensionOf('Mo-GB')).toEqual(dimensionOf('GB-Mo'))
    expect(sameDimension(dimensionOf('GB'), dimensionOf('GB-Mo'))).toBe(false)
    expect(sameDimension(dimensionOf('GB/GB'), {})).toBe(true)
  })
})
