import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import type { Answers } from '#lib/decision/question.ts'
import { COMPONENTS, type Component, perComponent } from '#lib/decision/stack.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { situationOf } from '#lib/decision/testing/small-policy.ts'
import { WIDE_POLICY } from '#lib/decision/testing/wide-policy.ts'
import {
  anchorsFor,
  benefitOf,
  costLevel,
  levelsOf,
  profileOf,
  stackValue,
  valueModelFor,
} from '#lib/decision/value-model.ts'
import { defaultWeights } from '#lib/decision/weights.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'

const option = (component: Component, id: string) => indexOf(WIDE_POLICY).optionNamed(component, id)
const modelFor = (answers: Answers, policy: Policy = WIDE_POLICY) => valueModelFor(situationOf(answers), policy)
const spans = option('llmTracing', 'spans')
const tracker = option('tracking', 'mlflow-self-hosted')

describe('the level of an option', () => {
  test('is the row for what tracks, else the one for any', () => {
    const { levelOf } = modelFor({})
    expect(levelOf(spans, 'tracing', 'sagemaker-mlflow-app')).toBe(95)
    expect(levelOf(spans, 'tracing', 'mlflow-self-hosted')).toBe(40)
    expect(levelOf(tracker, 'operations', 'mlflow-self-hosted')).toBe(20)
  })

  test('is unknown where nobody has judged it: for the option, for the criterion, or beside this tracking', () => {
    const { levelOf } = modelFor({})
    expect(levelOf(option('serving', 'unjudged'), 'release-safety', 'mlflow-self-hosted')).toBeNull()
    expect(levelOf(tracker, 'release-safety', 'mlflow-self-hosted')).toBeNull()
    const only = WIDE_POLICY.capabilities.filter((one) => one.option !== 'spans' || one.withTracking)
    const bare = modelFor({}, { ...WIDE_POLICY, capabilities: only })
    expect(bare.levelOf(spans, 'tracing', 'mlflow-self-hosted')).toBeNull()
    expect(bare.levelOf(spans, 'tracing', 'sagemaker-mlflow-app')).toBe(95)
  })

  test('is moved by the adjustments whose answers are given, and by no open one', () => {
    const at = (answers: Answers) => modelFor(answers).levelOf(tracker, 'operations', 'mlflow-self-hosted')
    expect([at({}), at({ hands: 'nobody' }), at({ hands: 'team' })]).toEqual([20, 20, 50])
    expect(modelFor({ hands: 'team', tools: ['batch'] }).adjusted.map(({ id }) => id)).toEqual([
      'team-helps',
      'batch-hurts',
    ])
    expect(modelFor({}).adjusted).toEqual([])
  })

  test('stays between 0 and 100, and an unknown one stays unknown', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -150, max: 150 }), { maxLength: 4 }), (points) => {
        const [rule] = WIDE_POLICY.adjustments
        if (!rule) throw new Error('no adjustment')
        const adjustments = points.map((some) => ({ ...rule, points: some }))
        const { levelOf } = modelFor({ hands: 'team' }, { ...WIDE_POLICY, adjustments })
        const sum = points.reduce((total, one) => total + one, 0)
        expect(levelOf(tracker, 'operations', 'mlflow-self-hosted')).toBe(Math.min(100, Math.max(0, 20 + sum)))
        expect(levelOf(option('serving', 'unjudged'), 'release-safety', 'none')).toBeNull()
      }),
    )
  })
})

const anchors = anchorsFor(1000, WIDE_POLICY.costScale)
const level = (usd: number, complete = true) => costLevel({ usd, complete }, anchors)

describe('the level of a cost', () => {
  test('is whole up to the low anchor and nothing from the high one on, half at their geometric mean', () => {
    expect(anchors).toEqual({ low: 250, high: 2000 })
    expect([0, 249, 250, 2000, 2001, 1e12].map((usd) => level(usd))).toEqual([100, 100, 100, 0, 0, 0])
    expect(level(Math.sqrt(250 * 2000))).toBeCloseTo(50, 9)
    expect(level(250 * 2)).toBeCloseTo(200 / 3, 9)
  })

  test('is the worst while a part of the cost is unknown, however little is known', () => {
    expect([0, 1, 300, 1e9].map((usd) => level(usd, false))).toEqual([0, 0, 0, 0])
  })

  test('of a budget of nothing is whole for what costs nothing, and none for what costs anything', () => {
    const none = anchorsFor(0, WIDE_POLICY.costScale)
    expect(costLevel({ usd: 0, complete: true }, none)).toBe(100)
    expect(costLevel({ usd: 0.01, complete: true }, none)).toBe(0)
    expect(costLevel({ usd: 0, complete: false }, none)).toBe(0)
  })

  test('never rises with the cost, and is a number from 0 to 100', () => {
    const usd = fc.double({ min: 0, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(usd, usd, fc.double({ min: 1e-9, max: 1e6, noNaN: true }), (one, other, budget) => {
        const scale = anchorsFor(budget, WIDE_POLICY.costScale)
        const at = (cost: number) => costLevel({ usd: cost, complete: true }, scale)
        const [less, more] = [Math.min(one, other), Math.max(one, other)]
        expect(at(less)).toBeGreaterThanOrEqual(at(more))
        expect(at(one)).toBeGreaterThanOrEqual(0)
        expect(at(one)).toBeLessThanOrEqual(100)
      }),
    )
  })
})

describe('the value of a stack', () => {
  const judged = WIDE_POLICY.options.filter(({ id }) => id !== 'unjudged')
  const stacks = fc
    .tuple(...COMPONENTS.map((component) => fc.constantFrom(...judged.filter((one) => one.component === component))))
    .map((options) => perComponent((component) => options[COMPONENTS.indexOf(component)]?.id ?? ''))

  test('is the sum of its profile, and of what each part adds', () => {
    fc.assert(
      fc.property(stacks, fc.integer({ min: 0, max: 1e9 }), (stack, seed) => {
        const answers = drawAnswers(WIDE_POLICY.questions, { random: randomFrom(seed), share: 0.5, regions: [] })
        const model = modelFor(answers)
        const weights = defaultWeights(WIDE_POLICY)
        const levels = levelsOf(stack, model, WIDE_POLICY) ?? {}
        expect(Object.keys(levels)).toEqual(['release-safety', 'operations', 'tracing'])
        const value = stackValue(levels, weights)
        const profile = Object.values(profileOf(levels, weights))
        expect(profile.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value, 9)
        const parts = COMPONENTS.map((component) => {
          const beside = { model, weights, policy: WIDE_POLICY, tracking: stack.tracking }
          return benefitOf(component, option(component, stack[component]), beside) ?? Number.NaN
        })
        expect(parts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value, 9)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThanOrEqual(60)
      }),
    )
  })

  test('is unknown as soon as one part of it is', () => {
    const stack = { ...perComponent(() => 'none'), tracking: 'mlflow-self-hosted', orchestration: 'airflow' }
    const known = { ...stack, registry: 'mlflow-registry', training: 'ec2' }
    expect(levelsOf(known, modelFor({}), WIDE_POLICY)).not.toBeNull()
    expect(levelsOf({ ...known, serving: 'unjudged' }, modelFor({}), WIDE_POLICY)).toBeNull()
  })
})
