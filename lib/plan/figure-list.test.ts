import { describe, expect, test } from 'vitest'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { figuresBehind, isUnusual } from '#lib/plan/figure-list.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

function figureOf(id: string, more: Partial<Plan> = {}) {
  const plan: Plan = { ...emptyPlan('x'), ...more }
  const evaluation = evaluatePlan(plan, SMALL_CATALOG, SMALL_SHEET)
  return figuresBehind(evaluation, { plan, catalog: SMALL_CATALOG }).find((one) => one.id === id)
}
const unusual = (id: string, more: Partial<Plan>) => {
  const figure = figureOf(id, more)
  return figure && isUnusual(figure)
}

describe('a figure of the plan', () => {
  test('keeps the range of the fact it replaces', () => {
    expect(figureOf('hours')).toMatchObject({ value: 730, usual: [365, 1460] })
    expect(figureOf('hours', { assumptions: { hours: 100_000 } })).toMatchObject({ value: 100_000, usual: [365, 1460] })
  })

  test('outside of it is unusual, at its ends it is not; a default never is', () => {
    expect(unusual('hours', { assumptions: { hours: 100_000 } })).toBe(true)
    expect(unusual('hours', { assumptions: { hours: 1460 } })).toBe(false)
    expect(unusual('hours', {})).toBe(false)
  })

  test('with a range of its own says its ends, and is unusual where one of them is', () => {
    const range = { low: 400, likely: 700, high: 1460 }
    expect(figureOf('hours', { assumptions: { hours: range } })).toMatchObject({
      value: 700,
      low: 400,
      high: 1460,
      basis: 'plan',
    })
    expect(unusual('hours', { assumptions: { hours: range } })).toBe(false)
    expect(unusual('hours', { assumptions: { hours: { ...range, high: 1461 } } })).toBe(true)
    expect(unusual('hours', { assumptions: { hours: { ...range, low: 300 } } })).toBe(true)
    expect(figureOf('endpoints', { overrides: { endpoints: { low: 1, likely: 2, high: 3 } } })).toMatchObject({
      low: 1,
      high: 3,
    })
  })

  test('a fact that knows one value knows no other', () => {
    const measures = SMALL_CATALOG.measures.map((fact) =>
      fact.id === 'hours' ? { ...fact, history: fact.history.map(({ from, value }) => ({ from, value })) } : fact,
    )
    const catalog = { ...SMALL_CATALOG, measures }
    const plan: Plan = { ...emptyPlan('x'), assumptions: { hours: 744 } }
    const figures = figuresBehind(evaluatePlan(plan, catalog, SMALL_SHEET), { plan, catalog })
    expect(figures.filter(isUnusual).map(({ id }) => id)).toEqual(['hours'])
  })

  test('in place of an answer is held against the plausible answers', () => {
    expect(unusual('endpoints', { overrides: { endpoints: 51 } })).toBe(true)
    expect(unusual('endpoints', { answers: { endpoints: 50 } })).toBe(false)
  })

  test('is listed when it stands in for an answer, though no bill leans on it', () => {
    expect(figureOf('share')).toBeUndefined()
    expect(figureOf('share', { overrides: { share: 40 } })).toMatchObject({ value: 40, given: true })
  })
})
