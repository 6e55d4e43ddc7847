import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { classesFor } from '#lib/decision/answer-classes.ts'
import { NO_MEASURES, passes, testsIn } from '#lib/decision/condition.ts'
import type { Host } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { notApplicableEffect } from '#lib/plan/not-applicable.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated } from './commands.ts'

/** The authored policy of `data/`, against the paragraphs of the design it comes from. */
const catalog = loadCatalog('2026-11-24' as IsoDate)
const evaluate = (answers: Answers): Evaluation =>
  evaluated({ schema: 'plan@1', name: 'x', answers }, catalog).evaluation
const leafOf = (answers: Answers): string => evaluate(answers).recommendation.leaf

/** Design §7.2 in its order: the least answers that reach a leaf, and the stack it stands for. */
const LEAVES: readonly { readonly leaf: string; readonly answers: Answers; readonly means: object }[] = [
  {
    leaf: 'databricks',
    answers: { currentPlatform: 'databricks', currentPlatformShare: 50 },
    means: { platform: 'mlflow', variant: 'databricks' },
  },
  {
    leaf: 'aws-regulated',
    answers: { cloud: 'aws-only', regimes: ['hipaa'], approval: 'named-role' },
    means: { platform: 'sagemaker', variant: null },
  },
  { leaf: 'portable', answers: { workingStyle: 2 }, means: { platform: 'mlflow', variant: 'self-hosted' } },
  {
    leaf: 'keep-mlflow',
    answers: { mlflowInUse: 'team-server', pains: ['nothing'] },
    means: { platform: 'mlflow', variant: 'self-hosted' },
  },
  {
    leaf: 'keep-sagemaker',
    answers: { currentPlatform: 'sagemaker', currentPlatformShare: 50, flexibility: 2 },
    means: { platform: 'sagemaker', variant: null },
  },
  {
    leaf: 'aws-flexible',
    answers: { cloud: 'aws-mainly', flexibility: 4 },
    means: { platform: 'hybrid', variant: 'managed' },
  },
  { leaf: 'genai', answers: { genaiShare: 50 }, means: { platform: 'mlflow', variant: 'self-hosted' } },
  { leaf: 'aws-default', answers: { cloud: 'aws-only' }, means: { platform: 'hybrid', variant: 'managed' } },
  { leaf: 'open', answers: {}, means: { provisional: true } },
]

describe('the tree', () => {
  test.each(LEAVES)('$leaf is reached with the least answers', ({ leaf, answers, means }) => {
    expect(evaluate(answers).recommendation).toMatchObject({ leaf, ...means })
  })

  test('an earlier leaf goes before every later one', () => {
    for (const [at, { leaf, answers }] of LEAVES.entries())
      for (const later of LEAVES.slice(at + 1)) expect(leafOf({ ...later.answers, ...answers }), later.leaf).toBe(leaf)
  })

  test.each<[string, Answers]>([
    ['databricks', { currentPlatform: 'databricks', currentPlatformShare: 49 }],
    ['aws-regulated', { cloud: 'aws-only', regimes: ['hipaa'], approval: 'peer', separationOfDuties: false }],
    ['aws-regulated', { cloud: 'aws-only', regimes: [], approval: 'e-signature' }],
    ['aws-regulated', { cloud: 'multi-cloud', regimes: ['hipaa'], approval: 'e-signature' }],
    ['portable', { cloud: 'aws-only', workingStyle: 3, budgetIsCap: false, monthlyBudgetUsd: 1 }],
    ['keep-mlflow', { mlflowInUse: 'team-server', pains: ['nothing', 'cost'] }],
    ['keep-mlflow', { mlflowInUse: 'no', pains: ['nothing'] }],
    ['keep-sagemaker', { currentPlatform: 'sagemaker', currentPlatformShare: 50, flexibility: 3 }],
    ['aws-flexible', { cloud: 'aws-only', flexibility: 3 }],
    ['genai', { genaiShare: 49 }],
  ])('%s is missed by one step: %j', (leaf, answers) => {
    expect(leafOf(answers)).not.toBe(leaf)
  })

  test('separation of duties alone enforces an approval, and a small hard cap alone makes it portable', () => {
    expect(leafOf({ cloud: 'aws-only', regimes: ['soc2'], separationOfDuties: true })).toBe('aws-regulated')
    expect(leafOf({ cloud: 'aws-only', budgetIsCap: true, monthlyBudgetUsd: 50 })).toBe('portable')
  })

  test('from 30 % of generative work on, every branch traces with MLflow', () => {
    for (const { leaf, answers } of LEAVES.filter((one) => one.leaf !== 'genai')) {
      expect(evaluate({ ...answers, genaiShare: 30 }).recommendation.stack?.llmTracing, leaf).toBe('mlflow-tracing')
      expect(evaluate({ ...answers, genaiShare: 29 }).recommendation.stack?.llmTracing, leaf).toBe('none')
    }
  })
})

const hostOf = (component: string, id: string): Host | undefined =>
  catalog.policy.options.find((one) => one.component === component && one.id === id)?.host

/** Hosts in any alternative that may still be chosen. */
function hostsIn({ alternatives }: Evaluation): readonly (Host | undefined)[] {
  const stacks = alternatives.filter(({ eligible }) => eligible).map(({ stack }) => stack)
  return stacks.flatMap((stack) => COMPONENTS.map((component) => hostOf(component, stack[component])))
}

const excludedIn = ({ exclusions }: Evaluation, component: string): readonly (string | null)[] =>
  exclusions.filter((one) => one.component === component).map(({ option }) => option)

describe('a reason', () => {
  test.each<[Answers, readonly string[]]>([
    [{ cloud: 'multi-cloud', workingStyle: 4 }, ['cloud']],
    [{ cloud: 'aws-only', workingStyle: 1 }, ['workingStyle']],
    [{ cloud: 'aws-only', budgetIsCap: true, monthlyBudgetUsd: 50 }, ['budgetIsCap', 'monthlyBudgetUsd']],
    [{ cloud: 'gcp', workingStyle: 1 }, ['cloud', 'workingStyle']],
  ])('with several causes carries the answers that fired it: %j', (answers, fired) => {
    const { leaf, reasons } = evaluate(answers).recommendation
    expect(leaf).toBe('portable')
    expect(reasons[0]?.answers).toEqual(fired)
  })
})

describe('constraints', () => {
  const team = { operators: 'named-team' }

  test.each<[string, readonly Host[]]>([
    ['gcp', ['aws', 'aws-or-self']],
    ['azure', ['aws', 'aws-or-self']],
    ['on-premises', ['aws', 'gcp', 'azure', 'databricks', 'saas']],
    ['air-gapped', ['aws', 'gcp', 'azure', 'databricks', 'saas']],
  ])('%s leaves nothing hosted by %j, and something to run', (cloud, shut) => {
    const found = evaluate({ ...team, cloud })
    expect(found.recommendation.kind).not.toBe('none-qualifies')
    expect(hostsIn(found).filter((host) => host && shut.includes(host))).toEqual([])
    const open = catalog.policy.options.filter(({ host }) => shut.includes(host))
    for (const { component, id } of open) expect(excludedIn(found, component), id).toContain(id)
    for (const one of found.exclusions.filter(({ option }) => option !== null)) expect(one.answers).toContain('cloud')
  })

  test('nobody to operate shuts out what somebody has to run, and only that', () => {
    const found = evaluate({ operators: 'nobody', cloud: 'aws-only' })
    expect(excludedIn(found, 'tracking')).toContain('mlflow-self-hosted')
    expect(excludedIn(found, 'orchestration')).toEqual(
      expect.arrayContaining(['airflow-self-hosted', 'prefect', 'kubeflow']),
    )
    expect(excludedIn(found, 'training')).toContain('eks')
    expect(excludedIn(found, 'serving')).toEqual(expect.arrayContaining(['ec2', 'eks-kserve']))
    expect(excludedIn(found, 'training')).not.toContain('ec2')
    expect(excludedIn(found, 'serving')).not.toContain('ecs-fargate')
    expect(excludedIn(found, 'monitoring')).not.toContain('evidently')
  })

  test.each<[Answers, string, string]>([
    [{ networkIsolation: 'vpc' }, 'serving', 'sagemaker-serverless'],
    [{ networkIsolation: 'no-internet' }, 'serving', 'sagemaker-serverless'],
    [{ reconstructPredictions: true }, 'serving', 'sagemaker-serverless'],
    [{ usesModelMonitor: false }, 'monitoring', 'sagemaker-model-monitor'],
  ])('%j shuts out the %s of %s', (answers, component, option) => {
    expect(excludedIn(evaluate({ cloud: 'aws-only' }), component)).not.toContain(option)
    const found = evaluate({ cloud: 'aws-only', ...answers })
    expect(found.exclusions).toContainEqual(
      expect.objectContaining({ component, option, answers: Object.keys(answers) }),
    )
  })

  test('each exclusion cites a rule, answers of the plan, a sentence and facts that exist', () => {
    const known = new Set([...catalog.statements, ...catalog.measures].map(({ id }) => id))
    const answers = { cloud: 'gcp', operators: 'nobody', networkIsolation: 'vpc', usesModelMonitor: false, p95Ms: 50 }
    for (const { rule, answers: cited, facts, text } of evaluate(answers).exclusions) {
      expect(rule).toMatch(/^R-/)
      expect(text).toMatch(/\.$/)
      expect(cited.every((id) => Object.hasOwn(answers, id)) && cited.length > 0).toBe(true)
      expect(facts.filter((id) => !known.has(id))).toEqual([])
    }
  })

  test('no servers and nobody to run any: none qualifies, with a way out that works', () => {
    const answers = { cloud: 'air-gapped', operators: 'nobody' }
    const { recommendation } = evaluate(answers)
    expect(recommendation).toMatchObject({ kind: 'none-qualifies', platform: null, variant: null, stack: null })
    expect(recommendation.relax.flat().map(({ question }) => question)).toEqual(
      expect.arrayContaining(['cloud', 'operators']),
    )
    for (const set of recommendation.relax) {
      const changed = { ...answers, ...Object.fromEntries(set.map(({ question, to }) => [question, to])) }
      expect(evaluate(changed).recommendation.kind).not.toBe('none-qualifies')
    }
  })
})

describe('a question with a list for an answer', () => {
  const { policy } = catalog
  const conditions = [
    ...policy.tree.flatMap(({ when, stacks }) => [when, ...stacks.map((one) => one.when)]),
    ...policy.templates.map(({ when }) => when),
    ...policy.constraints.map(({ when }) => when),
    ...policy.componentRules.map(({ when }) => when),
    ...policy.keepRules.map(({ unless }) => unless ?? null),
  ]
  const tests = conditions.flatMap((when) => (when === null ? [] : testsIn(when)))
  const lists = policy.questions.flatMap(({ id, answer }) => (answer.kind === 'choices' ? [{ id, answer }] : []))

  test.each(lists.map(({ id, answer }) => [id, answer] as const))(
    '%s: no list of several is told apart from the empty one and those of one, which are all that is tried',
    (id, { options }) => {
      const own = tests.filter(({ question }) => question === id)
      const subsets = Array.from({ length: 2 ** options.length }, (_, bits) =>
        options.flatMap(({ value }, at) => (bits & (1 << at) ? [value] : [])),
      )
      const kinds = new Set(subsets.map((list) => own.map((one) => passes(one, list, NO_MEASURES)).join()))
      expect(classesFor(id, NO_MEASURES, policy)).toHaveLength(kinds.size)
    },
  )
})

test('each question has the effect that is claimed when it does not apply', () => {
  const effect = (id: string) => notApplicableEffect(id, emptyPlan('x'), catalog)
  expect(['teamSize', 'endpoints', 'engineerHourlyUsd'].map(effect)).toEqual(Array(3).fill('removes-lines'))
  expect(['cloud', 'monthlyBudgetUsd', 'orchestrator'].map(effect)).toEqual(Array(3).fill('leaves-rules-open'))
  expect(['countPeople', 'rtoHours'].map(effect)).toEqual(Array(2).fill('assumes-nothing'))
})
