import { expect, test } from 'vitest'
import { questionsWithUse, rulesReading } from '#lib/decision/rules-reading.ts'
import { SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'

const text = SMALL_POLICY.budget

test('each question is read by leaves and their stacks, constraints, component and keep rules, and the budget', () => {
  expect(Object.fromEntries(rulesReading(SMALL_POLICY))).toEqual({
    place: ['first', 'away'],
    hands: ['second', 'hands'],
    style: ['second'],
    share: ['third'],
    tools: ['batch'],
    scheduler: ['keep'],
    budgetIsCap: ['budget'],
    monthlyBudgetUsd: ['budget'],
  })
})

test('adjustments read too, and a rule that asks twice is named once', () => {
  const style = { question: 'style', atLeast: 4 } as const
  const adjustment = { ...text, id: 'swift', when: { any: [style, style] }, criterion: 'cost', applies: [], points: 5 }
  const policy = { ...SMALL_POLICY, adjustments: [adjustment] }
  expect(rulesReading(policy).get('style')).toEqual(['second', 'swift'])
})

test('a question that nobody reads says so', () => {
  const policy = { ...SMALL_POLICY, constraints: [], tree: [], componentRules: [], keepRules: [] }
  expect(questionsWithUse(policy)[0]).toMatchObject({ id: 'place', use: 'detail', usedBy: [] })
})
