import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fulfils, readPriceExpression } from '#lib/pricing/price-expression.ts'
import { decimalFrom } from '#lib/units/decimal.ts'

function holds(text: string, usd: string): boolean {
  const read = readPriceExpression(text)
  if (read.kind === 'refused') throw new Error(`${text}: ${read.expected} at ${read.at}`)
  return fulfils(read.expression, decimalFrom(usd))
}

describe('an expression', () => {
  test.each([
    ['>=0.2 && <1', '0.2', true],
    ['>=0.2 && <1', '1', false],
    ['>=0.2&&<1', '0.9999999999', true],
    ['= 0.30', '0.3', true],
    ['==0.1', '0.1000000000000000001', false],
    ['!=0', '0', false],
    ['<0.1 || >10 && <20', '0.05', true],
    ['<0.1 || >10 && <20', '15', true],
    ['(<0.1 || >10) && <20', '25', false],
    ['((<=$.5))', '0.5', true],
    ['> $0.000000000000000000000001', '0.000000000000000000000002', true],
  ])('%j of %s is %s', (text, usd, expected) => {
    expect(holds(text, usd)).toBe(expected)
  })

  test.each([
    ['', 0, '', 'comparison'],
    ['  ', 0, '', 'comparison'],
    ['0.2', 0, '0.2', 'comparison'],
    ['>=', 2, '', 'number'],
    ['> 1 &&', 6, '', 'comparison'],
    ['> 1 & < 2', 4, '&', 'join-or-end'],
    ['>0.2.3', 4, '.3', 'join-or-end'],
    ['>1e3', 2, 'e', 'join-or-end'],
    ['>-1', 1, '-', 'number'],
    ['(>1', 3, '', 'closing'],
    ['>1)', 2, ')', 'join-or-end'],
    ['=> 1', 1, '>', 'number'],
    ['process.exit()', 0, 'p', 'comparison'],
    ['>1 ; alert(1)', 3, ';', 'join-or-end'],
  ])('%j is refused at %d', (text, ...[at, found, expected]) => {
    expect(readPriceExpression(text)).toEqual({ kind: 'refused', at, found, expected })
  })

  test('too many parentheses are refused, not a crash', () => {
    expect(readPriceExpression('('.repeat(100_000))).toMatchObject({ kind: 'refused', expected: 'fewer-parentheses' })
  })
})

type Tree = { text: string; holds: (usd: number) => boolean }

const cents = fc.integer({ min: 0, max: 500 })
const SIGNS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
}
const { tree } = fc.letrec<{ tree: Tree; single: Tree; joined: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 5 }, tie('single'), tie('joined')),
  single: fc
    .tuple(fc.constantFrom(...Object.keys(SIGNS)), cents)
    .map(([sign, limit]) => ({ text: `${sign}${limit / 100}`, holds: (usd) => SIGNS[sign]?.(usd, limit) ?? false })),
  joined: fc
    .tuple(fc.constantFrom('&&', '||'), fc.array(tie('tree'), { minLength: 1, maxLength: 3 }))
    .map(([join, parts]) => ({
      text: `(${parts.map((part) => part.text).join(` ${join} `)})`,
      holds: (usd) => (join === '&&' ? parts.every((one) => one.holds(usd)) : parts.some((one) => one.holds(usd))),
    })),
}))

test('whatever is written by the rules is read, and means the same', () => {
  fc.assert(
    fc.property(tree, cents, (expression, usd) => {
      expect(holds(expression.text, String(usd / 100))).toBe(expression.holds(usd))
    }),
  )
})

test('any other text is refused at a place inside it, or read', () => {
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom('>', '<', '=', '!', '&', '|', '(', ')', '1', '.', '$', ' ')).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, (some) => {
      const read = readPriceExpression(some)
      if (read.kind === 'ok') return
      expect(read.at).toBeLessThanOrEqual(some.length)
      expect(some.startsWith(read.found, read.at)).toBe(true)
    }),
  )
})
