import { describe, expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { nextSection, pathSection, reviewSection, valueSection } from '#lib/report/markdown-decision.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const evaluation = (answers: Answers) =>
  evaluatePlan({ schema: 'plan@1', name: 'x', answers }, SMALL_CATALOG, SMALL_SHEET)
const lines = ([, text = '']: readonly string[]) => text.split('\n')

describe('the path', () => {
  test('says what each branch came to, which was taken, and what was not reached', () => {
    const path = lines(pathSection(evaluation({ place: 'home', style: 1, hands: 'team' }), SMALL_CATALOG))
    expect(path[0]).toBe('- Does not apply: Rule first. (answers: Label of place)')
    expect(path[1]).toBe('- Applies, taken: Rule second. (answers: Label of style)')
    expect(path[2]).toMatch(/^- Open, not reached: Rule third\./)
  })

  test('says where an open branch may lead', () => {
    expect(lines(pathSection(evaluation({ style: 1, hands: 'team' }), SMALL_CATALOG))[0]).toMatch(
      /^- Open: Rule first\. It may lead to .*MLflow/,
    )
  })
})

test('values stand in their order, with what each role puts first', () => {
  const found = evaluation({ place: 'home', style: 1, hands: 'team' })
  const [heading, drawn, table = '', roles] = valueSection(found)
  expect(heading).toBe('## By value')
  expect(drawn).toContain('keep the order')
  expect(table.split('\n')).toHaveLength(2 + found.ranking.order.length)
  expect(roles).toMatch(/^- Finance: .* first$/)
  expect(valueSection(evaluation({ place: 'away', hands: 'nobody' }))).toEqual([])
})

test('the next question comes with its reason, or that all is settled', () => {
  expect(nextSection(evaluation({}), SMALL_CATALOG)[1]).toMatch(/^Label of /)
  const settled = { place: 'away', hands: 'team', budgetIsCap: false, scheduler: 'none', tools: [] }
  expect(nextSection(evaluation(settled), SMALL_CATALOG)[1]).toContain('Settled')
})

test('facts past their review are named with the day it was due', () => {
  expect(reviewSection(evaluation({}))).toEqual([])
  const late = evaluatePlan(
    { schema: 'plan@1', name: 'x', answers: {} },
    { ...SMALL_CATALOG, asOf: '2028-01-01' as IsoDate },
    SMALL_SHEET,
  )
  const [heading, , names] = reviewSection(late)
  expect(heading).toBe('## Past their review')
  expect(names).toContain('- Title of hours (review was due by 2027-01-01)')
})
