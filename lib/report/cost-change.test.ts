import { expect, test } from 'vitest'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { costChange } from './cost-change.ts'

type Line = Alternative['lines'][number]
const line = (id: string, cost: string | null, more: Partial<Line> = {}) =>
  ({
    id,
    title: `The ${id}`,
    component: 'serving',
    category: 'cloud',
    unit: 'GB',
    quantity: 1,
    ...(cost === null ? { status: 'unpriced', cost: null } : { status: 'priced', cost }),
    ...more,
  }) as Line
const bill = (...lines: readonly Line[]) => ({ lines })

test('the sum of what moved, and the line that moved most the same way', () => {
  const before = bill(line('disk', '5'), line('machine', '100'), line('old', '30'))
  const after = bill(line('disk', '6'), line('machine', '300'), line('new', '12'))
  expect(costChange(before, after)).toEqual({ usd: '183', line: 'The machine', open: false })
  expect(costChange(after, before)).toEqual({ usd: '-183', line: 'The machine', open: false })
})

test('nothing moved names no line; people are no part of it', () => {
  const before = bill(line('disk', '5'), line('hours', '50', { category: 'people' }))
  const after = bill(line('disk', '5'), line('hours', '90', { category: 'people' }))
  expect(costChange(before, after)).toEqual({ usd: '0', line: null, open: false })
})

test('what has no price on both sides moves nothing; on one side only the difference is open', () => {
  const [some, app] = [line('disk', '5'), line('app', null)]
  expect(costChange(bill(some, app), bill(line('disk', '7'), app))).toEqual({ usd: '2', line: 'The disk', open: false })
  expect(costChange(bill(some), bill(some, app))?.open).toBe(true)
})

test('a bill that lacks the hours of a machine, or of which nothing is known, has no difference', () => {
  const machine = line('machine', null, { unit: 'Hrs' })
  expect(costChange(bill(line('disk', '5')), bill(line('disk', '5'), machine))).toBeNull()
  expect(costChange(bill(line('app', null)), bill(line('disk', '5')))).toBeNull()
})
