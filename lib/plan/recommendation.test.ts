import { expect, test } from 'vitest'
import type { Condition } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const textsOf = (answers: Answers, policy: Policy = SMALL_CATALOG.policy): readonly string[] =>
  evaluatePlan(
    { schema: 'plan@1', name: 'x', answers },
    { ...SMALL_CATALOG, policy },
    SMALL_SHEET,
  ).recommendation.reasons.map(({ text }) => text)

/** The small policy with another condition on its first leaf. */
const firstWhen = (when: Condition): Policy => ({
  ...SMALL_CATALOG.policy,
  tree: SMALL_CATALOG.policy.tree.map((one) => (one.id === 'first' ? { ...one, when } : one)),
})

test('a rule that holds in one way is told in its own words', () => {
  expect(textsOf({ place: 'away', hands: 'team' })[0]).toBe('Rule first.')
})

test('a rule of several parts goes on with the part that holds, in the words of its question', () => {
  const either = firstWhen({
    any: [
      { question: 'place', oneOf: ['away'] },
      { question: 'style', atMost: 2 },
      { question: 'tools', includesAny: ['batch'] },
    ],
  })
  expect(textsOf({ place: 'away', hands: 'team', style: 4 }, either)[0]).toBe('Rule first. Label of place: the away.')
  expect(textsOf({ place: 'home', hands: 'team', style: 1 }, either)[0]).toBe('Rule first. Label of style: 1 of 5.')
  const both = { place: 'away', hands: 'team', style: 4, tools: ['notebook', 'batch'] }
  expect(textsOf(both, either)[0]).toBe(
    'Rule first. Label of place: the away; Label of tools: the notebook, the batch.',
  )
})

test('so does one that takes any of several answers, and one that keeps what runs', () => {
  const listed = firstWhen({ question: 'place', oneOf: ['away', 'home'] })
  expect(textsOf({ place: 'home', hands: 'team' }, listed)[0]).toBe('Rule first. Label of place: the home.')
  const kept = { place: 'home', style: 3, share: 90, hands: 'team', scheduler: 'airflow' }
  expect(textsOf(kept)).toContain('Rule keep. Label of scheduler: the airflow.')
})
