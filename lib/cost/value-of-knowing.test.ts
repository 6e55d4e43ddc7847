import { expect, test } from 'vitest'
import { valueOfKnowingAll, valueOfKnowingOne } from '#lib/cost/value-of-knowing.ts'

const COUNT = 4000
const half = Float64Array.from({ length: COUNT }, (_, at) => (at % 2 === 0 ? 300 : 900))
/** Ranks of a figure that decides which of the two it is, and of one that says nothing about it. */
const telling = Uint32Array.from({ length: COUNT }, (_, at) => (at % 2 === 0 ? at / 2 : COUNT / 2 + (at - 1) / 2))
const silent = Uint32Array.from({ length: COUNT }, (_, at) => at)

test('500 for certain against 300 or 900: knowing is worth 100', () => {
  expect(valueOfKnowingAll([500, half], COUNT)).toBeCloseTo(100, 9)
})

test('knowing the figure that decides is worth all of it, knowing another nothing', () => {
  expect(valueOfKnowingOne([500, half], telling)).toBeCloseTo(100, 9)
  expect(valueOfKnowingOne([500, half], silent)).toBeCloseTo(0, 9)
})

test('where one choice is always the cheapest, knowing is worth nothing', () => {
  expect(valueOfKnowingAll([100, half], COUNT)).toBe(0)
  expect(valueOfKnowingOne([100, half], telling)).toBe(0)
  expect(valueOfKnowingAll([half], COUNT)).toBe(0)
})
