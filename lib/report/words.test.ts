import { describe, expect, test } from 'vitest'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { excludedText, sameBillText } from '#lib/report/words.ts'

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
