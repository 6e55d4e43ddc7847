import { expect, test } from 'vitest'
import { spreadOut } from './spread-out.ts'

const near = (places: readonly number[]) => places.map((one) => expect.closeTo(one, 9))

test('places that are far apart stay where they are', () => {
  expect(spreadOut([0.8, 0.1, 0.5], 0.2)).toEqual([0.8, 0.1, 0.5])
})

test('places that are too close are moved apart, within the ends', () => {
  expect(spreadOut([0.5, 0.5], 0.2)).toEqual(near([0.5, 0.7]))
  expect(spreadOut([0.95, 1, 0.9], 0.1)).toEqual(near([0.9, 1, 0.8]))
  expect(spreadOut([0, 0, 0], 0.3)).toEqual(near([0, 0.3, 0.6]))
})
