import { describe, expect, test } from 'vitest'
import { rangesSection } from '#lib/report/markdown-ranges.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import { noEstimateText } from '#lib/report/words.ts'

const section = (...args: Parameters<typeof smallReport>) => {
  const { plan, evaluation, depth, catalog } = smallReport(...args)
  const scope = { plan, evaluation, catalog, ranges: depth.ranges, countPeople: false }
  return { evaluation, text: rangesSection(scope).join('\n\n') }
}
const rowsOf = (text: string, after: string) =>
  text.slice(text.indexOf(after)).split('\n\n')[0]?.split('\n').slice(2) ?? []

describe('the ranges', () => {
  const { evaluation, text } = section({ place: 'home', style: 1, hands: 'team' })

  test('say how they were drawn', () => {
    expect(text).toContain('Over 2,000 draws of every figure that is not known exactly, seed 1')
    expect(section({ place: 'home', style: 1 }, { seed: 7 }).text).toContain('seed 7')
  })

  test('keep people apart from cloud, an open bill "at least", and one without its machines no amount at all', () => {
    const rows = rowsOf(text, '| Alternative | USD a month')
    expect(rows).toHaveLength(3 * evaluation.alternatives.length)
    expect(rows.slice(0, 3).map((row) => row.split(' | ')[1])).toEqual(['Cloud', 'People', 'Both'])
    for (const [at, one] of evaluation.alternatives.entries()) {
      const isEstimate = noEstimateText(one) === null
      expect(rows[3 * at + 2]?.includes('no estimate')).toBe(!isEstimate)
      expect(rows[3 * at + 2]?.includes('at least $')).toBe(isEstimate && !one.monthly.complete)
    }
  })

  test('are no amount where nothing is known', () => {
    const off = section({ cloud: 'gcp', place: 'home' }).text
    expect(off).toContain('| Cloud | unpriced | unpriced | unpriced |')
    expect(off).not.toMatch(/at least \$0\.00/)
  })
})

describe('the likelihood', () => {
  test('is told for the recommended alternative against each other one', () => {
    const { evaluation, text } = section({ place: 'home', style: 1, hands: 'team' })
    const rows = rowsOf(text, '| Against |')
    expect(rows).toHaveLength(evaluation.alternatives.length - 1)
    expect(text).toContain('A minus: the recommended one costs less.')
    expect(text).toMatch(/costs (?:less|more) in|no price is known|same known bill/)
  })

  test('without a recommendation every two alternatives stand beside each other', () => {
    const { evaluation, text } = section({ place: 'away', hands: 'nobody' })
    const { length } = evaluation.alternatives
    expect(text).not.toContain('which is recommended')
    expect(rowsOf(text, '| First |')).toHaveLength((length * (length - 1)) / 2)
  })
})

test('a budget is held against the draws, not only against the likeliest bill; without one nothing is said', () => {
  const { plan, evaluation, depth, catalog } = smallReport({ place: 'home', style: 1, hands: 'team' })
  const scope = { evaluation, catalog, ranges: depth.ranges, countPeople: false }
  const withBudget = { ...plan, answers: { ...plan.answers, monthlyBudgetUsd: 0 } }
  const said = rangesSection({ ...scope, plan: withBudget }).join()
  expect(said).toContain('lies above the budget in more than 9 of 10 draws.')
  expect(rangesSection({ ...scope, plan }).join()).not.toContain('lies above the budget')
})
