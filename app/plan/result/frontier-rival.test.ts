import { expect, test } from 'vitest'
import { perComponent, type Stack } from '#lib/decision/stack.ts'
import type { FrontierPoint } from '#lib/plan/evaluation.ts'
import { rivalFor } from './_components/frontier-rival.ts'

const STACK: Stack = perComponent(() => 'own')
const NO_PEOPLE = { answers: {} }
const PEOPLE = { answers: { countPeople: true } }

const point = (cloud: string, value: number, more: Partial<FrontierPoint> = {}): FrontierPoint => ({
  stack: { ...STACK, serving: `${cloud} for ${value}` },
  platform: 'hybrid',
  variant: 'managed',
  value,
  cloud,
  people: '10',
  complete: true,
  ...more,
})

const own = (value: number | null = 50, people = '10') => ({
  stack: STACK,
  value,
  monthly: { cloud: { point: '100' }, people: { point: people }, complete: true, unpriced: [] },
  lines: [],
})

const compared = (frontier: readonly FrontierPoint[], alternative = own()) => ({
  frontier,
  recommendation: { stack: STACK },
  alternatives: [alternative],
})

test('a stack that costs no more and is worth no less keeps the recommended one off, and no other does', () => {
  const beats = point('100', 50)
  expect(rivalFor(compared([point('90', 49.9), beats, point('100.01', 60)]), NO_PEOPLE).rival?.point).toBe(beats)
  expect(rivalFor(compared([point('90', 49.9), point('100.01', 60)]), NO_PEOPLE).rival).toBeNull()
})

test('people count in the comparison only as the plan counts them', () => {
  const dearInPeople = compared([point('90', 60, { people: '30' })])
  expect(rivalFor(dearInPeople, NO_PEOPLE).rival).not.toBeNull()
  expect(rivalFor(dearInPeople, PEOPLE).rival).toBeNull()
})

test('of several rivals the one that differs in fewest parts is named', () => {
  const far = point('80', 70, { stack: { ...STACK, serving: 'other', training: 'other' } })
  const near = point('90', 60)
  expect(rivalFor(compared([far, near]), NO_PEOPLE).rival?.point).toBe(near)
})

test('a stack with an unpriced part displaces no priced one; without a value nothing is compared', () => {
  expect(rivalFor(compared([point('0', 60, { complete: false })]), NO_PEOPLE).rival).toBeNull()
  expect(rivalFor(compared([point('0', 60)], own(null)), NO_PEOPLE)).toEqual({ own: null, rival: null })
})
