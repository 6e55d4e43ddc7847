import { describe, expect, test } from 'vitest'
import { createPlanStore } from '#app/_store/plan-store.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'

const BASE: Plan = { ...emptyPlan('Ours'), answers: { teamSize: 3, endpoints: 2 } }
const opened = (plan: Plan = BASE) => {
  const store = createPlanStore(plan)
  return { store, does: () => store.getState(), scenarios: () => store.getState().plan.scenarios }
}
const two = { ...BASE, scenarios: [{ name: 'A', answers: { endpoints: 4 } }, { name: 'B' }] }

describe('scenarios', () => {
  test('are made under names of their own, and undone one by one', () => {
    const { does, scenarios } = opened()
    does().makeScenario({ name: 'Scenario' })
    does().makeScenario({ name: 'Scenario' })
    does().makeScenario({ name: 'Ours' })
    expect(scenarios()?.map(({ name }) => name)).toEqual(['Scenario', 'Scenario (2)', 'Ours (2)'])
    does().undoScenario()
    expect(scenarios()).toHaveLength(2)
    does().undoScenario()
    does().undoScenario()
    expect(does().plan).toEqual(BASE)
    does().undoScenario()
    expect(does().plan).toEqual(BASE)
  })

  test('are renamed, but never to a name that is taken', () => {
    const { does, scenarios } = opened(two)
    does().renameScenario(0, 'B')
    does().renameScenario(0, 'Ours')
    does().renameScenario(0, 'A')
    expect(does().pastScenarios).toEqual([])
    does().renameScenario(0, 'C')
    expect(scenarios()?.[0]).toEqual({ name: 'C', answers: { endpoints: 4 } })
    does().undoScenario()
    expect(does().plan).toEqual(two)
  })

  test('are deleted, and come back where they were', () => {
    const { does, scenarios } = opened(two)
    does().deleteScenario(0)
    expect(scenarios()).toEqual([{ name: 'B' }])
    does().deleteScenario(0)
    expect(does().plan).toEqual(BASE)
    does().undoScenario()
    does().undoScenario()
    expect(does().plan).toEqual(two)
  })

  test('keep what is typed into one field as one step', () => {
    const { does, scenarios } = opened(two)
    for (const value of [1, 12, 120]) does().answerScenario({ at: 1, question: 'endpoints', value })
    does().answerScenario({ at: 1, question: 'teamSize', value: 30 })
    expect(scenarios()?.[1]).toEqual({ name: 'B', answers: { endpoints: 120, teamSize: 30 } })
    does().undoScenario()
    expect(scenarios()?.[1]).toEqual({ name: 'B', answers: { endpoints: 120 } })
    does().undoScenario()
    expect(does().plan).toEqual(two)
  })

  test('say nothing again once an answer is taken away, a figure in its place too', () => {
    const { does, scenarios } = opened({
      ...BASE,
      scenarios: [{ name: 'A', answers: { endpoints: 4 }, overrides: { endpoints: 5 } }],
    })
    does().answerScenario({ at: 0, question: 'endpoints', value: undefined })
    expect(scenarios()).toEqual([{ name: 'A' }])
  })

  test('that are not there change nothing', () => {
    const { does } = opened(two)
    does().renameScenario(5, 'X')
    does().deleteScenario(5)
    does().adoptScenario(5)
    does().answerScenario({ at: 5, question: 'endpoints', value: 1 })
    expect(does()).toMatchObject({ plan: two, pastScenarios: [] })
  })
})

describe('an adopted scenario', () => {
  const base = { ...two, overrides: { endpoints: 3, teamSize: 9 } }

  test('gives its answers to the plan, in front of a figure of the plan', () => {
    const { does } = opened(base)
    does().adoptScenario(0)
    expect(does().plan).toEqual({
      ...BASE,
      answers: { teamSize: 3, endpoints: 4 },
      overrides: { teamSize: 9 },
      scenarios: [{ name: 'B' }],
    })
  })

  test('is given back; what was answered since to other questions stays', () => {
    const { does } = opened(base)
    does().adoptScenario(0)
    does().answer('place', 'home')
    does().undoScenario()
    expect(does().plan).toEqual({ ...base, answers: { ...base.answers, place: 'home' } })
  })

  test('leaves open what was open before', () => {
    const { does } = opened({ ...BASE, scenarios: [{ name: 'A', answers: { place: 'home' }, overrides: { rate: 2 } }] })
    const before = does().plan
    does().adoptScenario(0)
    expect(does().plan).toMatchObject({ answers: { place: 'home' }, overrides: { rate: 2 } })
    does().undoScenario()
    expect(does().plan).toEqual(before)
  })
})

test('another plan has no way back to the scenarios of the one before', () => {
  const { does } = opened(two)
  does().deleteScenario(0)
  does().open({ ...emptyPlan('Other'), answers: { teamSize: 1 } })
  expect(does().pastScenarios).toEqual([])
})
