import { type Measures, NO_MEASURES, type Situation } from '#lib/decision/condition.ts'
import type { ComponentOption, Host, Policy, RuleText, StackTemplate } from '#lib/decision/policy.ts'
import type { AnswerKind, Answers, Question } from '#lib/decision/question.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'
import { capability, criterion, INVENTED } from '#lib/decision/testing/small-criteria.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** An invented rule's name, sentence and source. */
export const ruleText = (id: string): RuleText => ({
  id,
  rule: `R-${id}`,
  text: `Rule ${id}.`,
  facts: [`fact-of-${id}`],
  basis: 'judgement',
  source: { title: 'Invented', url: null, readOn: '2026-11-23' as IsoDate },
})

/** An invented question, without default or wording. */
export const questionOf = (id: string, answer: AnswerKind): Question => ({
  id,
  stage: 'team',
  use: 'detail',
  quick: null,
  answer,
  wording: null,
  label: `Label of ${id}`,
  askWhen: null,
  default: null,
})

const optionsNamed = (...values: readonly string[]) => values.map((value) => ({ value, label: `the ${value}` }))
const choice = (...values: readonly string[]): AnswerKind => ({ kind: 'choice', options: optionsNamed(...values) })
const numberUpTo = (top: number): AnswerKind => ({
  kind: 'number',
  min: 0,
  max: top,
  unit: 'Percent',
  plausible: [0, top],
})

const HOSTS: Readonly<Record<string, Host>> = {
  'mlflow-self-hosted': 'self',
  'mlflow-registry': 'self',
  airflow: 'self',
  ec2: 'aws-or-self',
  none: 'none',
}

const optionsOf = (component: Component, ...ids: readonly string[]): readonly ComponentOption[] =>
  ids.map((id) => ({
    component,
    id,
    title: `Title of ${id}`,
    host: HOSTS[id] ?? 'aws',
    platform: null,
    status: { kind: 'active', since: null },
  }))

const OWN_STACK = ['mlflow-self-hosted', 'mlflow-registry', 'airflow', 'ec2', 'none', 'none', 'none']
const VENDOR_STACK = [
  'sagemaker-mlflow-app',
  'sagemaker-registry',
  'sagemaker-pipelines',
  'sagemaker-training',
  'sagemaker-real-time',
  'none',
  'none',
]

/** A stack from seven options in the order of the components. */
export const stackOf = (options: readonly string[]): Stack =>
  perComponent((component) => options[COMPONENTS.indexOf(component)] ?? 'none')

type Wishes = StackTemplate['options']

const wishes = (options: readonly string[]): Wishes => {
  const { tracking, registry, orchestration, training, serving } = stackOf(options)
  return {
    tracking: [tracking],
    registry: [registry],
    orchestration: [orchestration],
    training: [training],
    serving: [serving],
    monitoring: ['none'],
    llmTracing: ['none'],
  }
}

const template = (id: string, options: Wishes) =>
  ({ id, title: `Stack ${id}`, when: null, keeps: true, options }) as const

/**
 * An invented policy: `place` away rules the cloud out, `hands` nobody rules your own servers out; the tree asks for
 * the place, then for `style`, then for `share`. Stacks: `own` (mlflow), `vendor` (sagemaker), `mixed` (hybrid).
 */
export const SMALL_POLICY: Policy = {
  questions: [
    questionOf('place', choice('home', 'away')),
    questionOf('hands', choice('nobody', 'team')),
    questionOf('style', { kind: 'scale', min: 1, max: 5, ends: ['low', 'high'] }),
    questionOf('share', numberUpTo(100)),
    questionOf('tools', { kind: 'choices', options: optionsNamed('notebook', 'batch') }),
    questionOf('scheduler', choice('none', 'airflow')),
    questionOf('budgetIsCap', { kind: 'boolean' }),
    questionOf('monthlyBudgetUsd', numberUpTo(10_000)),
  ],
  options: [
    ...optionsOf('tracking', 'mlflow-self-hosted', 'sagemaker-mlflow-app'),
    ...optionsOf('registry', 'mlflow-registry', 'sagemaker-registry'),
    ...optionsOf('orchestration', 'airflow', 'sagemaker-pipelines'),
    ...optionsOf('training', 'ec2', 'sagemaker-training'),
    ...optionsOf('serving', 'none', 'sagemaker-real-time'),
    ...optionsOf('monitoring', 'none'),
    ...optionsOf('llmTracing', 'none'),
  ],
  constraints: [
    { ...ruleText('away'), when: { question: 'place', oneOf: ['away'] }, drops: [{ hostedBy: ['aws'] }] },
    {
      ...ruleText('hands'),
      when: { question: 'hands', oneOf: ['nobody'] },
      drops: [
        { component: 'tracking', options: ['mlflow-self-hosted'] },
        { component: 'orchestration', options: ['airflow'] },
      ],
    },
  ],
  componentRules: [
    {
      ...ruleText('batch'),
      when: { question: 'tools', includesAny: ['batch'] },
      component: 'serving',
      options: ['none'],
    },
  ],
  keepRules: [
    { ...ruleText('keep'), question: 'scheduler', component: 'orchestration', keeps: { airflow: 'airflow' } },
  ],
  templates: [
    template('own', wishes(OWN_STACK)),
    template('vendor', wishes(VENDOR_STACK)),
    template('mixed', {
      ...wishes(VENDOR_STACK),
      registry: ['mlflow-registry'],
      serving: ['sagemaker-real-time', 'none'],
    }),
  ],
  tree: [
    { ...ruleText('first'), when: { question: 'place', oneOf: ['away'] }, stacks: [{ stack: 'own', when: null }] },
    {
      ...ruleText('second'),
      when: { question: 'style', atMost: 2 },
      stacks: [
        { stack: 'own', when: { question: 'hands', oneOf: ['team'] } },
        { stack: 'mixed', when: null },
      ],
    },
    { ...ruleText('third'), when: { question: 'share', atLeast: 50 }, stacks: [{ stack: 'vendor', when: null }] },
    { ...ruleText('open'), when: null, stacks: [] },
  ],
  budget: {
    ...ruleText('budget'),
    shut: 'Above the cap:',
    gaveWay: 'Something cheaper stands in for:',
    smaller: 'One machine.',
    unknown: 'Not compared.',
    partly: 'Compared in part.',
  },
  robustness: {
    ...ruleText('ranking'),
    clear: 0.8,
    leaning: 0.6,
    margin: 8,
    weightDraws: 200,
    completionDraws: 16,
    questionDraws: 16,
    agrees: 'First by value too, before {second}.',
    varies: 'Of the same platform, {first} is first by value, {points}.',
    suite: 'Worth more: {suite}.',
    apart: '{firstValue} to {value}',
    alike: 'hardly',
    disagrees: 'The tree says {recommended}, the values {first}.',
    costUnknown: 'The cost of {recommended} is unknown.',
    costUnknownUpTo: '{recommended} is first up to {tie}; {known} is known.',
  },
  compatibility: [],
  contradictions: [],
  criteria: [
    criterion('cost', {}),
    criterion('release-safety', { serving: 1 }),
    criterion('operations', { tracking: 0.5, orchestration: 0.5 }),
  ],
  capabilities: [
    capability('serving', 'none', ['release-safety', 50]),
    capability('serving', 'sagemaker-real-time', ['release-safety', 90]),
    capability('tracking', 'mlflow-self-hosted', ['operations', 20]),
    capability('tracking', 'sagemaker-mlflow-app', ['operations', 90]),
    capability('orchestration', 'airflow', ['operations', 30]),
    capability('orchestration', 'sagemaker-pipelines', ['operations', 80]),
  ],
  adjustments: [],
  weightSets: [
    { id: 'default', title: 'Default', weights: { cost: 0.4, 'release-safety': 0.3, operations: 0.3 } },
    { id: 'finance', title: 'Finance', weights: { cost: 0.8, 'release-safety': 0.1, operations: 0.1 } },
  ],
  costScale: {
    criterion: 'cost',
    low: 0.25,
    high: 2,
    budgetFact: 'budget',
    peopleFact: 'people',
    basis: 'judgement',
    source: INVENTED,
  },
}

/** A situation with these answers, where everything applies and nothing is measured. */
export const situationOf = (answers: Answers, more: Partial<Situation> = {}): Situation => ({
  answers,
  notApplicable: new Set(),
  measures: NO_MEASURES,
  ...more,
})

/** Measures of these figures: `named` by their name, options by `component/id`, sized the same under every cap. */
export const measuresOf = (
  named: Readonly<Record<string, number>>,
  options: Readonly<Record<string, number>> = {},
): Measures => ({
  named: (name) => named[name],
  optionUsd: ({ component, id }) => options[`${component}/${id}`],
  certain: true,
})
