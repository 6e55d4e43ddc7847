import { expect, test } from 'vitest'
import { onceSumText } from '#lib/report/once-rows.ts'

const work = { id: 'a', title: 'A', kind: 'set-up', month: 1, hours: 10, usd: 900 } as const
const unknown = { component: 'training', option: 'vertex', kind: 'set-up', month: 1 } as const
const text = (...[known, open]: [readonly (typeof work)[], readonly (typeof unknown)[]]) =>
  onceSumText(
    { known, unknown: open },
    () => true,
    ({ hours, usd }) => `${usd} in ${hours}`,
  )

test('work done once that is unknown is neither none nor part of a whole sum', () => {
  expect(text([], [])).toBe('none')
  expect(text([], [unknown])).toBe('unknown')
  expect(text([work], [unknown])).toBe('at least 900 in 10')
  expect(text([work], [])).toBe('900 in 10')
})

test('only what is meant counts, known or not', () => {
  const sum = onceSumText({ known: [work], unknown: [unknown] }, ({ kind }) => kind === 'exit', String)
  expect(sum).toBe('none')
})
