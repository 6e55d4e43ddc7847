import { describe, expect, test } from 'vitest'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
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
    title: 'MLflow',
    stack: STACK,
    eligible: true,
    excludedBy: [],
    value: null,
    profile: {},
    monthly: { cloud: { point: cloud }, people: { point: people }, complete: true, unpriced: [] },
    lines: [],
    ...more,
  }
}

describe('why an alternative is out', () => {
  const sentences = [
    { rule: 'R-LOC', component: 'tracking', option: 'azure-ml', platform: null, text: 'Azure is out.' },
    { rule: 'R-LOC', component: 'training', option: 'ec2', platform: null, text: 'AWS is out.' },
    { rule: 'R-LOC', component: 'serving', option: 'ec2', platform: null, text: 'AWS is out.' },
    SMALL_CATALOG.policy.budget,
  ] as const

  test('the sentence is the one that speaks of its stack, once', () => {
    expect(excludedText(alternative({ excludedBy: ['R-LOC'] }), sentences)).toBe('AWS is out (R-LOC)')
  })

  test('a rule that speaks of the whole bill says its own sentence, and one without a sentence its code', () => {
    const { rule, text } = SMALL_CATALOG.policy.budget
    expect(excludedText(alternative({ excludedBy: [rule, 'R-GONE'] }), sentences)).toBe(
      `${text.replace(/\.$/, '')} (${rule}); R-GONE`,
    )
    expect(excludedText(alternative({}), sentences)).toBe('')
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
