import { expect, test } from 'vitest'
import { capQuestions } from '#lib/decision/budget.ts'
import { conditionOf, type KindedRule, questionsOf, rulesOf } from '#lib/decision/rule-list.ts'
import { ruleText, SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'

const tracking = { component: 'tracking', options: ['sagemaker-mlflow-app'] } as const
const POLICY = {
  ...SMALL_POLICY,
  compatibility: [
    { ...ruleText('pair'), component: 'registry', options: ['sagemaker-registry'], needs: tracking } as const,
  ],
  contradictions: [
    { ...ruleText('doubted'), when: { question: 'style', atLeast: 4 } },
    { ...ruleText('outside'), outside: { answer: 'place', list: 'places' } },
    { ...ruleText('above'), above: { answer: 'share', limit: 'style' } },
  ],
  adjustments: [
    {
      ...ruleText('moved'),
      when: { question: 'style', atLeast: 4 },
      criterion: 'operations',
      applies: [tracking],
      points: -10,
    },
  ],
}
const all = rulesOf(POLICY)
const ofKind = (kind: KindedRule['kind']) => all.filter((one) => one.kind === kind)

test('every rule of the policy is there, kind by kind and in its order', () => {
  expect(ofKind('leaf').map(({ rule }) => rule.id)).toEqual(SMALL_POLICY.tree.map(({ id }) => id))
  expect(ofKind('adjustment').map(({ rule }) => rule.id)).toEqual(['moved'])
  expect(new Set(all.map(({ kind }) => kind)).size).toBe(9)
  expect(new Set(all.map(({ rule }) => rule.id)).size).toBe(all.length)
})

test('the last leaf, a pair that always holds, the cap and the ranking have no condition', () => {
  expect(ofKind('leaf').at(-1)).toSatisfy((one: KindedRule) => conditionOf(one) === null)
  for (const kind of ['pair', 'cap', 'ranking'] as const)
    expect(ofKind(kind).map((one) => conditionOf(one))).toEqual(ofKind(kind).map(() => null))
})

test('a rule reads the questions of its condition, a keep rule its own first, the cap those of a cap', () => {
  const rule = {
    ...SMALL_POLICY.keepRules[0],
    question: 'style',
    unless: {
      any: [
        { question: 'place', oneOf: ['home'] },
        { question: 'style', atLeast: 2 },
      ],
    },
  }
  expect(questionsOf({ kind: 'keep', rule } as KindedRule)).toEqual(['style', 'place'])
  expect(ofKind('cap').map(questionsOf)).toEqual([capQuestions])
  expect(ofKind('pair').flatMap(questionsOf)).toEqual([])
  expect(ofKind('contradiction').map(questionsOf)).toEqual([['style'], ['place', 'places'], ['share', 'style']])
})

test('a leaf also reads what decides between its stacks', () => {
  const [leaf] = ofKind('leaf')
  const rule = { ...leaf?.rule, when: null, stacks: [{ stack: 'own', when: { question: 'share', atMost: 3 } }] }
  expect(questionsOf({ kind: 'leaf', rule } as KindedRule)).toEqual(['share'])
})
