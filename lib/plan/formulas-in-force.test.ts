import { describe, expect, test } from 'vitest'
import type { ConditionalFormula } from '#lib/plan/catalog-type.ts'
import { formulasInForce, inputKeyOf, keysBehind } from '#lib/plan/formulas-in-force.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'

const [first] = SMALL_CATALOG.formulas
if (!first) throw new Error('the small catalog has no line')
const measure = SMALL_CATALOG.trackingTiers.measures
const SIZES = {
  id: 'box',
  title: 'Box',
  measures: measure,
  classes: [
    { id: 'small', title: 'Small', upTo: [5] },
    { id: 'large', title: 'Large', upTo: [20] },
  ],
}
const onAws = { question: 'cloud', oneOf: ['aws-only'] }
const many = { question: 'endpoints', moreThan: 3 }

const LINES: readonly ConditionalFormula[] = [
  { ...first, id: 'always' },
  { ...first, id: 'when', when: onAws },
  { ...first, id: 'unless', unless: onAws },
  { ...first, id: 'both', when: onAws, unless: many },
  { ...first, id: 'small', size: { scale: 'box', is: 'small' } },
  { ...first, id: 'large', size: { scale: 'box', is: 'large' } },
  { ...first, id: 'chosen', instead: { hours: [{ when: many, from: 'fact:minutes' }] } },
]
const catalog = { ...SMALL_CATALOG, formulas: LINES, sizeScales: [SIZES] }
const planOf = (answers: Plan['answers'], more: Partial<Plan> = {}): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers,
  ...more,
})
const linesOf = (plan: Plan) => formulasInForce(plan, catalog, figureValues(plan, catalog))
const idsOf = (plan: Plan) => linesOf(plan).map(({ id }) => id)

describe('lines in force', () => {
  test('an open answer lets neither condition hold', () => {
    expect(idsOf(planOf({ teamSize: 5 }))).toEqual(['always', 'unless', 'small', 'chosen'])
  })

  test.each([
    ['the answer', { cloud: 'aws-only', teamSize: 6 }, ['always', 'when', 'both', 'large', 'chosen']],
    ['another answer', { cloud: 'gcp', teamSize: 6 }, ['always', 'unless', 'large', 'chosen']],
    ['both conditions', { cloud: 'aws-only', teamSize: 6, endpoints: 4 }, ['always', 'when', 'large', 'chosen']],
  ] as const)('%s', (_, answers, ids) => {
    expect(idsOf(planOf(answers))).toEqual(ids)
  })

  test('an override counts as the answer, and what does not apply as open', () => {
    expect(idsOf(planOf({ cloud: 'aws-only', endpoints: 1 }, { overrides: { endpoints: 9 } }))).not.toContain('both')
    expect(idsOf(planOf({ cloud: 'aws-only' }, { notApplicable: { cloud: 'other' } }))).toContain('unless')
  })

  test('what is larger than every size gets the largest', () => {
    expect(idsOf(planOf({ teamSize: 900 }))).toContain('large')
  })

  test('an input is read from the figure its case names', () => {
    const fromOf = (endpoints: number) =>
      linesOf(planOf({ endpoints })).find(({ id }) => id === 'chosen')?.inputs.hours?.from
    expect([fromOf(3), fromOf(4)]).toEqual(['fact:hours', 'fact:minutes'])
  })

  test('plans with the same lines share one list', () => {
    expect(linesOf(planOf({ endpoints: 4 }))).toBe(linesOf(planOf({ endpoints: 5 })))
    expect(linesOf(planOf({ endpoints: 4 }))).not.toBe(linesOf(planOf({ endpoints: 3 })))
  })
})

test('every key that may matter for a line is named', () => {
  const keys = LINES.flatMap((line) => keysBehind(line, catalog))
  expect(new Set(keys)).toEqual(
    new Set(['fact:hours', 'fact:minutes', 'answer:cloud', 'answer:endpoints', 'answer:teamSize']),
  )
})

test('the key behind an input is the one the line was worked out from', () => {
  const chosen = LINES.find(({ id }) => id === 'chosen')
  if (!chosen) throw new Error('no line')
  expect(inputKeyOf('hours', chosen, ['fact:minutes'])).toBe('fact:minutes')
  expect(inputKeyOf('hours', chosen, ['fact:hours'])).toBe('fact:hours')
  expect(inputKeyOf('nothing', chosen, [])).toBeUndefined()
})
