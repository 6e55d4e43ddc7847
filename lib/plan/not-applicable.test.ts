import { describe, expect, test } from 'vitest'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { notApplicableEffect } from '#lib/plan/not-applicable.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const PLAN = emptyPlan('x')
const effectOf = (id: string, plan: Plan = PLAN) => notApplicableEffect(id, plan, SMALL_CATALOG)
const linesOf = (plan: Plan) =>
  evaluatePlan(plan, SMALL_CATALOG, SMALL_SHEET).alternatives.flatMap(({ lines }) => lines.map(({ id }) => id))

describe('a question that does not apply', () => {
  test('takes the lines away that read it, and those that read a default made of it', () => {
    expect(effectOf('endpoints')).toBe('removes-lines')
    expect(effectOf('endpointInstance')).toBe('removes-lines')
    expect(effectOf('teamSize')).toBe('removes-lines')
    expect(linesOf(PLAN)).toContain('shared.storage')
    expect(linesOf({ ...PLAN, notApplicable: { teamSize: 'other' } })).not.toContain('shared.storage')
  })

  test('but no line once the figure it would be a default for is given', () => {
    const given: Plan = { ...PLAN, answers: { runs: 5 } }
    expect(effectOf('teamSize', given)).toBe('assumes-nothing')
    expect(linesOf({ ...given, notApplicable: { teamSize: 'other' } })).toEqual(linesOf(given))
  })

  test('leaves rules undecided where only rules ask for it, and else changes nothing', () => {
    expect(effectOf('hands')).toBe('leaves-rules-open')
    expect(effectOf('region')).toBe('assumes-nothing')
  })
})
