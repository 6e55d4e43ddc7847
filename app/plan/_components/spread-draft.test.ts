import { expect, test } from 'vitest'
import { spreadFrom } from './spread-draft.ts'

const WHOLE = { min: 0, max: 1000, whole: true }
const draft = (low: string, likely: string, high: string) => ({ low, likely, high })

test('three numbers in order are a spread, thousands marked or not', () => {
  expect(spreadFrom(draft('2', '3', '1,000'), WHOLE)).toEqual({ faults: {}, range: { low: 2, likely: 3, high: 1000 } })
  const share = { min: 0, max: 100, whole: false, distribution: 'triangular' as const }
  expect(spreadFrom(draft('.5', '.5', '1.25'), share).range).toEqual({
    low: 0.5,
    likely: 0.5,
    high: 1.25,
    distribution: 'triangular',
  })
})

test('a field that is empty is no fault, and nothing counts yet', () => {
  expect(spreadFrom(draft('2', '', '5'), WHOLE)).toEqual({ faults: {}, range: null })
})

test.each([
  ['low', draft('4', '3', '5'), 'Low is above likely.'],
  ['high', draft('1', '3', '2'), 'High is below likely.'],
  ['low', draft('-1', '3', '5'), 'Not taken over: a whole number from 0 to 1,000 is expected.'],
  ['likely', draft('1', '3.5', '5'), 'Not taken over: a whole number from 0 to 1,000 is expected.'],
  ['high', draft('1', '3', '1001'), 'Not taken over: a whole number from 0 to 1,000 is expected.'],
  ['likely', draft('1', 'three', '5'), 'Not taken over: a whole number from 0 to 1,000 is expected.'],
] as const)('the fault is at the field: %s of %o', (part, typed, fault) => {
  expect(spreadFrom(typed, WHOLE)).toEqual({ faults: { [part]: fault }, range: null })
})

test('a lognormal spread begins above 0', () => {
  const found = spreadFrom(draft('0', '3', '5'), { ...WHOLE, distribution: 'lognormal' })
  expect(found.faults).toEqual({ low: 'This range needs a low above 0.' })
})
