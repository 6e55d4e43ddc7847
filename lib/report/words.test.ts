import { describe, expect, test } from 'vitest'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import { differsText, excludedText, ROBUSTNESS, sameBillText, sureMeaning } from '#lib/report/words.ts'

const STACK: Alternative['stack'] = {
  tracking: 'mlflow-self-hosted',
  registry: 'mlflow-registry',
  orchestration: 'prefect',
  training: 'ec2',
  serving: 'ec2',
  monitoring: 'none',
  llmTracing: 'none',
}

function alternative(more: Partial<Alternative>, cloud = '1', people = '2'): Alternative {
  return {
    platform: 'mlflow',
    variant: 'self-hosted',
    title: 'MLflow (run by you)',
    stack: STACK,
    eligible: true,
    excludedBy: [],
    exclusions: [],
    value: null,
    profile: {},
    monthly: { cloud: { point: cloud }, people: { point: people }, complete: true, unpriced: [] },
    lines: [],
    ...more,
  }
}

describe('why an alternative is out', () => {
  const out = { component: null, option: null, platform: null, answers: [], facts: [] }
  const both = [
    { ...out, rule: 'R-LOC', text: 'AWS is out.' },
    { ...out, rule: 'R-LOC', text: 'AWS is out.' },
    { ...out, rule: 'R-BUD', text: 'Above the cap.' },
  ]

  test('each sentence is said once, with the code of its rule', () => {
    expect(excludedText({ exclusions: both })).toBe('AWS is out (R-LOC); Above the cap (R-BUD)')
    expect(excludedText({ exclusions: [] })).toBe('')
  })
})

describe('two alternatives with one bill', () => {
  const first = alternative({})
  const other = { platform: 'sagemaker', variant: null, stack: { ...STACK, registry: 'a', llmTracing: 'b' } } as const

  test('the later one says of which, and where they differ', () => {
    const twin = alternative(other)
    expect(sameBillText(twin, [first, twin])).toBe(
      'costs the same as MLflow (run by you), differs in registry, LLM tracing',
    )
    expect(sameBillText(first, [first, twin])).toBeNull()
  })

  test('another bill says nothing', () => {
    const dearer = alternative(other, '1.01')
    expect(sameBillText(dearer, [first, dearer])).toBeNull()
    const slower = alternative(other, '1', '2.01')
    expect(sameBillText(slower, [first, slower])).toBeNull()
  })
})

const { evaluation } = smallReport({ place: 'home', style: 1, hands: 'team' })
const [own, other] = evaluation.alternatives
if (!own || !other) throw new Error('two alternatives are compared')

test('an alternative is told apart by the parts that are others; the same stack by nothing', () => {
  expect(differsText(own, own)).toBeNull()
  expect(differsText(own, undefined)).toBeNull()
  expect(differsText({ ...own, stack: { ...own.stack, serving: 'elsewhere', training: 'elsewhere' } }, own)).toBe(
    'differs in training, serving',
  )
  expect(differsText(other, own)).toMatch(/^differs in /)
})

test('once it is settled open answers are not said to move the platform; what is clear stays clear', () => {
  const sure = (settled: boolean, robustness: keyof typeof ROBUSTNESS) =>
    sureMeaning({ settled, recommendation: { ...evaluation.recommendation, robustness } })
  expect(sure(true, 'toss-up')).toContain('No open answer can lead to another platform')
  expect(sure(false, 'toss-up')).toBe(ROBUSTNESS['toss-up'].meaning)
  expect(sure(true, 'clear')).toBe(ROBUSTNESS.clear.meaning)
})
