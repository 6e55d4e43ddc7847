import { expect, test } from 'vitest'
import { planDifferences } from '#app/_store/plan-differences.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const [question] = SMALL_CATALOG.policy.questions.filter(({ answer }) => answer.kind === 'integer')
const id = question?.id ?? ''
const name = question?.label ?? ''
const differ = (own: Partial<Plan>, theirs: Partial<Plan>) =>
  planDifferences({ ...emptyPlan('a'), ...own }, { ...emptyPlan('b'), ...theirs }, SMALL_CATALOG)

test('plans that say the same differ in nothing', () => {
  expect(differ({ answers: { [id]: 2 } }, { answers: { [id]: 2 } })).toEqual([])
})

test('one figure changed: which, and what each says', () => {
  expect(differ({ answers: { [id]: 2 } }, { answers: { [id]: 1200 } })).toEqual([{ name, theirs: '1,200', own: '2' }])
  expect(differ({ answers: { [id]: 2 } }, {})).toEqual([{ name, theirs: null, own: '2' }])
})

test('figures in place of answers, edited facts and what does not apply differ too', () => {
  const fact = SMALL_CATALOG.measures[0]
  expect(differ({}, { overrides: { [id]: { low: 1, likely: 2, high: 3 } } })).toEqual([
    { name, theirs: '2 (1 to 3)', own: null },
  ])
  expect(differ({ assumptions: { [fact?.id ?? '']: 5 } }, {})).toEqual([{ name: fact?.title, theirs: null, own: '5' }])
  expect(differ({ notApplicable: { [id]: 'other' } }, {})).toEqual([{ name, theirs: null, own: 'does not apply' }])
})

test('money terms differ by their names', () => {
  const own = {
    enterpriseDiscount: 0.07,
    commitmentShare: { 'machine-plan': 0.7 },
    support: 'banded',
    tax: 0.19,
    currency: { code: 'EUR', rate: '0.92', on: '2026-11-23' },
  }
  expect(differ({ finance: own }, { finance: { enterpriseDiscount: 0.1 } })).toEqual([
    { name: 'Enterprise discount', theirs: '10 %', own: '7 %' },
    { name: 'Machine plan', theirs: null, own: '70 %' },
    { name: 'Support plan', theirs: null, own: 'Banded' },
    { name: 'Tax', theirs: null, own: '19 %' },
    { name: 'EUR', theirs: null, own: '1 USD = 0.92 EUR on 2026-11-23, your rate' },
  ])
  expect(differ({ finance: own }, { finance: own })).toEqual([])
})

test('an answer of a question nobody knows is named by its id', () => {
  expect(differ({ answers: { gone: ['a', 'b'] } }, {})).toEqual([{ name: 'gone', theirs: null, own: 'a,b' }])
})
