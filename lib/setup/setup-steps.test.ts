import { describe, expect, it } from 'vitest'
import type { Stack } from '#lib/decision/stack.ts'
import type { SetupPlace, SetupStep } from '#lib/plan/setup-step.ts'
import { setupStepsFor } from '#lib/setup/setup-steps.ts'

const STACK: Stack = {
  tracking: 'mlflow-self-hosted',
  registry: 'mlflow-registry',
  orchestration: 'prefect',
  training: 'ec2',
  serving: 'ecs-fargate',
  monitoring: 'none',
  llmTracing: 'none',
}

const step = (id: string, more: Partial<SetupStep>): SetupStep => ({
  id,
  order: 1,
  options: ['ec2'],
  unless: [],
  title: id,
  why: '',
  blocks: [],
  check: '',
  undo: '',
  sources: [],
  ...more,
})

const idsFor = (steps: readonly SetupStep[], stack = STACK, place: SetupPlace = 'aws') =>
  setupStepsFor(stack, steps, place).map(({ id }) => id)

describe('setupStepsFor', () => {
  it('orders by position and keeps file order among equals', () => {
    expect(idsFor([step('c', { order: 2 }), step('a', {}), step('b', {})])).toEqual(['a', 'b', 'c'])
  })

  it('asks for one option, every needed one and none of the shut out ones', () => {
    const steps = [
      step('any', { options: ['eks', 'prefect'] }),
      step('none', { options: ['eks'] }),
      step('both', { needsAll: ['prefect', 'mlflow-registry'] }),
      step('half', { needsAll: ['prefect', 'mwaa'] }),
      step('shut', { unless: ['ecs-fargate'] }),
    ]
    expect(idsFor(steps)).toEqual(['any', 'both'])
  })

  it('tells components apart that share an option', () => {
    const steps = [step('train', { component: 'training' }), step('serve', { component: 'serving' })]
    expect(idsFor(steps)).toEqual(['train'])
    expect(idsFor(steps, { ...STACK, training: 'eks', serving: 'ec2' })).toEqual(['serve'])
  })

  it('leaves out what is for another place', () => {
    const steps = [step('aws', { place: 'aws' }), step('own', { place: 'elsewhere' }), step('both', {})]
    expect(idsFor(steps)).toEqual(['aws', 'both'])
    expect(idsFor(steps, STACK, 'elsewhere')).toEqual(['own', 'both'])
  })
})
