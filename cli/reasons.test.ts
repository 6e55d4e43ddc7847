import { expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { partReasons } from '#lib/report/part-reason.ts'
import { catalog, evaluate } from './testing/every-plan.ts'

/** What is told of a recommendation on the shipped rules: whatever chose a part of its stack is a reason for that part. */
const evaluationOf = (answers: Answers) => evaluate({ ...emptyPlan('x'), answers })
const leafOf = (answers: Answers) => evaluationOf(answers).recommendation.reasons[0]

test('the answers that choose among the stacks of a branch are among those of its reason', () => {
  const shared = { cloud: 'aws-only', flexibility: 4, operators: 'part-time' }
  const own = leafOf({ ...shared, mlflowInUse: 'team-server' })
  expect(own?.answers).toEqual(['cloud', 'flexibility', 'operators', 'mlflowInUse'])
  expect(own?.text).toMatch(/MLflow in use: A team server\.$/)
  expect(leafOf({ ...shared, mlflowInUse: 'no' })?.answers).toEqual(['cloud', 'flexibility', 'mlflowInUse'])
})

test('a region without what was wanted more is a reason for what stands in for it, and for nothing else', () => {
  const evaluation = evaluationOf({ cloud: 'aws-only', region: 'me-central-1' })
  const { stack } = evaluation.recommendation
  expect(stack?.tracking).not.toBe('sagemaker-mlflow-app')
  const told = partReasons('tracking', evaluation, catalog.policy)
  expect(told.map(({ answers, facts }) => [answers, facts])).toContainEqual([['region'], ['mlflow-app-regions']])
  expect(partReasons('serving', evaluation, catalog.policy).map(({ from }) => from)).toEqual(['branch'])
})

const SEPARATED: Answers = { cloud: 'multi-cloud', operators: 'named-team', separationOfDuties: true }

test('a pair under an answer is a reason for the part that gave way to it', () => {
  const evaluation = evaluationOf(SEPARATED)
  expect(evaluation.recommendation.stack?.registry).toBe('sagemaker-registry')
  expect(partReasons('registry', evaluation, catalog.policy)).toMatchObject([{ rule: 'R-SOD', from: 'rule' }])
  expect(partReasons('tracking', evaluation, catalog.policy)).toMatchObject([{ from: 'branch' }])
})

test.each([
  ['the answer is another', { separationOfDuties: false }],
  ['nothing more wanted is kept out', { operators: 'nobody' }],
] as const)('the pair is no reason where %s', (_, other) => {
  const { reasons, stack } = evaluationOf({ ...SEPARATED, ...other }).recommendation
  expect(stack?.registry).toBe('mlflow-registry')
  expect(reasons.filter(({ rule }) => rule === 'R-SOD')).toEqual([])
})

test('a platform that only a pair shuts is excluded by it', () => {
  const { exclusions, alternatives } = evaluationOf({ cloud: 'aws-only', separationOfDuties: true })
  expect(exclusions.filter(({ platform }) => platform === 'mlflow')).toMatchObject([
    { rule: 'R-SOD', answers: ['separationOfDuties'] },
  ])
  expect(alternatives.find(({ platform }) => platform === 'mlflow')).toMatchObject({
    eligible: false,
    excludedBy: ['R-SOD'],
    stack: { tracking: 'mlflow-self-hosted', registry: 'mlflow-registry' },
  })
})

test('a stack is shut by what shuts its own parts, not by what shuts those it might have had', () => {
  const { alternatives } = evaluationOf({ cloud: 'aws-only', monthlyBudgetUsd: 0, budgetIsCap: true })
  expect(alternatives.map(({ excludedBy }) => excludedBy)).toEqual(alternatives.map(() => ['R-BUD']))
})

test('what gave way to a cap is named, and is the reason for what stands in for it', () => {
  const evaluation = evaluationOf({ cloud: 'aws-only', monthlyBudgetUsd: 350, budgetIsCap: true })
  expect(evaluation.recommendation.stack?.serving).toBe('lambda')
  const { gaveWay } = catalog.policy.budget
  expect(partReasons('serving', evaluation, catalog.policy)).toMatchObject([
    { rule: 'R-BUD', text: `${gaveWay} ECS on Fargate; Virtual machines.` },
  ])
  expect(evaluationOf({ cloud: 'aws-only' }).recommendation.reasons.filter(({ rule }) => rule === 'R-BUD')).toEqual([])
})

test('a rule that holds, and that the branch has no option for, is told as not followed', () => {
  const kubernetes: Answers = { currentPlatform: 'kubernetes', currentPlatformShare: 80 }
  const toldIn = (answers: Answers) => {
    const evaluation = evaluationOf({ ...kubernetes, ...answers })
    const told = partReasons('training', evaluation, catalog.policy).filter(({ rule }) => rule === 'R-KEEP')
    return [evaluation.recommendation.stack?.training, told.map(({ text }) => text.includes('all the same'))]
  }
  expect(toldIn({ cloud: 'aws-only' })).toEqual(['sagemaker-training', [true]])
  expect(toldIn({ cloud: 'aws-only', operators: 'nobody' })).toEqual(['sagemaker-training', []])
  expect(toldIn({ cloud: 'multi-cloud' })).toEqual(['eks', [false]])
})

test('tracking that the cap makes smaller than the sizes call for says so', () => {
  const { smaller } = catalog.policy.budget
  const says = (answers: Answers) =>
    partReasons('tracking', evaluationOf(answers), catalog.policy).some(({ text }) => text === smaller)
  const ten: Answers = { cloud: 'aws-only', teamSize: 10, budgetIsCap: true }
  expect([says({ ...ten, monthlyBudgetUsd: 700 }), says({ ...ten, monthlyBudgetUsd: 5000 })]).toEqual([true, false])
})

test('what a vendor hosts is out where nothing may reach the internet', () => {
  const { exclusions } = evaluationOf({ cloud: 'aws-only', networkIsolation: 'no-internet' })
  const vendors = catalog.policy.options.filter(({ host }) => host === 'saas').map(({ id }) => id)
  const out = exclusions.filter(({ rule }) => rule === 'R-NET').map(({ option }) => option)
  expect(vendors.length).toBeGreaterThan(0)
  expect(out).toEqual(expect.arrayContaining(vendors))
})
