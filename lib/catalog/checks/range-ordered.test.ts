import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { rangeOrdered } from '#lib/catalog/checks/range-ordered.ts'

test('the data as it is passes', () => {
  expect(rangeOrdered(realData)).toEqual([])
})

test('a fact below its low', () => {
  const faults = rangeOrdered(
    planted('facts/measures.json', '[0].history[0]', { from: '2026-01-01', low: 2, value: 1, high: 3 }),
  )
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[0]',
    message: expect.stringContaining('low ≤ likely ≤ high'),
  })
})

test('a fact above its high', () => {
  const faults = rangeOrdered(
    planted('facts/measures.json', '[0].history[0]', { from: '2026-01-01', low: 2, value: 4, high: 3 }),
  )
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[0]',
    message: expect.stringContaining('low ≤ likely ≤ high'),
  })
})

test('half a range', () => {
  const faults = rangeOrdered(
    planted('facts/measures.json', '[0].history[0]', { from: '2026-01-01', low: 1, value: 1 }),
  )
  expect(faults).toContainEqual({
    file: 'facts/measures.json',
    path: '[0].history[0]',
    message: expect.stringContaining('both low and high'),
  })
})

test('a default above its high', () => {
  const faults = rangeOrdered(planted('questions/team.json', '[0].default.high', 1))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].default',
    message: expect.stringContaining('low ≤ likely ≤ high'),
  })
})

test('a default nobody would give', () => {
  const faults = rangeOrdered(planted('questions/team.json', '[0].default.likely', 201))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].default.likely',
    message: 'expected a value from 1 to 200, found 201',
  })
})

test('a default nobody may give', () => {
  const faults = rangeOrdered(planted('questions/team.json', '[0].default.low', -1))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].default',
    message: expect.stringContaining('expected an answer'),
  })
})

test('a plausible range the wrong way round', () => {
  const faults = rangeOrdered(planted('questions/team.json', '[0].answer.plausible', [200, 1]))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].answer',
    message: expect.stringContaining('plausible from < to'),
  })
})

test('leaning above clear', () => {
  const faults = rangeOrdered(planted('rules/robustness.json', '.leaning', 0.9))
  expect(faults).toContainEqual({
    file: 'rules/robustness.json',
    path: 'leaning',
    message: expect.stringContaining('found 0.9'),
  })
})

test('a judgement without a range', () => {
  const faults = rangeOrdered(planted('facts/measures.json', '[0].basis', 'judgement'))
  expect(faults).toEqual([
    {
      file: 'facts/measures.json',
      path: '[0].history[0]',
      message: expect.stringContaining('the low and high of a judgement'),
    },
  ])
})
