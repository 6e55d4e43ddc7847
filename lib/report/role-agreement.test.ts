import { expect, test } from 'vitest'
import { placeIn, roleAgreement } from './role-agreement.ts'

const placed = (title: string) => ({ title, platform: null, variant: null, value: 0 })
const role = (...titles: readonly string[]) => ({ id: titles.join(), title: 'role', order: titles.map(placed) })

test('roles of one order agree wholly', () => {
  const found = roleAgreement([role('a', 'b', 'c'), role('a', 'b', 'c')])
  expect(found).toMatchObject({ first: { title: 'a' }, count: 2, roles: 2, concordance: 1 })
})

test('opposite orders do not agree at all; what most put first is named', () => {
  expect(roleAgreement([role('a', 'b', 'c'), role('c', 'b', 'a')])?.concordance).toBe(0)
  const found = roleAgreement([role('b', 'a'), role('a', 'b'), role('a', 'b')])
  expect(found).toMatchObject({ first: { title: 'a' }, count: 2, roles: 3 })
  expect(found?.concordance).toBeCloseTo(1 / 9)
})

test('a single alternative has nothing to be put in order', () => {
  expect(roleAgreement([role('a'), role('a')])).toMatchObject({ count: 2, concordance: null })
  expect(roleAgreement([role()])).toBeNull()
  expect(placeIn(role('a', 'b').order, placed('b'))).toBe(2)
  expect(placeIn(role('a').order, placed('b'))).toBeNull()
})
