import { expect, test } from 'vitest'
import { decide } from '#lib/decision/decide.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { ruleText, SMALL_POLICY, situationOf } from '#lib/decision/testing/small-policy.ts'
import { keptOutOf } from '#lib/plan/kept-out.ts'

const VENDOR = { place: 'home', style: 3, share: 90, budgetIsCap: false, tools: [] }

function shaping(answers: Answers, policy: Policy = SMALL_POLICY): readonly string[] {
  const situation = situationOf({ ...VENDOR, ...answers })
  return keptOutOf(decide(situation, policy, null), situation, policy).map(({ rule }) => rule.id)
}

test('a constraint on what was wanted more shapes the stack; on what nothing wanted it does not', () => {
  expect(shaping({ hands: 'team', scheduler: 'airflow' })).toEqual([])
  expect(shaping({ hands: 'nobody', scheduler: 'airflow' })).toEqual(['hands'])
  expect(shaping({ hands: 'nobody', scheduler: 'none' })).toEqual([])
})

test('so does a pair that what was wanted more would break', () => {
  const pair = {
    ...ruleText('pair'),
    component: 'orchestration',
    options: ['airflow'],
    needs: { component: 'tracking', options: ['mlflow-self-hosted'] },
  } as const
  const policy = { ...SMALL_POLICY, compatibility: [pair] }
  expect(shaping({ hands: 'team', scheduler: 'airflow' }, policy)).toEqual(['pair'])
  expect(shaping({ hands: 'team', scheduler: 'none' }, policy)).toEqual([])
})

test('where none qualifies there is no stack to shape', () => {
  expect(shaping({ place: 'away', hands: 'nobody' })).toEqual([])
})
