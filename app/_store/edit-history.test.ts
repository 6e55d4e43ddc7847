import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createPlanStore } from '#app/_store/plan-store.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'

const OWN: Plan = { ...emptyPlan('own'), answers: { teamSize: 3 } }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const opened = () => {
  const store = createPlanStore(OWN)
  return { store, edit: store.getState(), plan: () => store.getState().plan }
}

test('every kind of edit is one step, taken back and done again', () => {
  const { edit, plan } = opened()
  const edits = [
    () => edit.answer('cloud', 'aws-only'),
    () => edit.markNotApplicable('regimes', 'out-of-scope'),
    () => edit.override('endpoints', 4),
    () => edit.editFact('hours-per-month', 720),
    () => edit.note('cloud', 'Asked the platform team'),
    () => edit.giveRange('teamSize', { low: 2, likely: 3, high: 5 }),
    () => edit.fill({ endpoints: 2, genaiShare: 10 }),
    () => edit.setFinance({ tax: 0.19 }),
  ]
  const states = [plan()]
  for (const one of edits) {
    one()
    states.push(plan())
  }
  for (const state of states.slice(0, -1).toReversed()) {
    edit.undo()
    expect(plan()).toEqual(state)
  }
  edit.undo()
  expect(plan()).toEqual(OWN)
  for (const state of states.slice(1)) {
    edit.redo()
    expect(plan()).toEqual(state)
  }
})

test('what is typed in one go is one step; after a pause, or at another question, it is another', () => {
  const { edit, plan } = opened()
  edit.answer('endpoints', 1)
  edit.answer('endpoints', 12)
  edit.answer('monthlyBudgetUsd', 5)
  vi.advanceTimersByTime(2000)
  edit.answer('monthlyBudgetUsd', 500)
  edit.undo()
  expect(plan().answers).toEqual({ teamSize: 3, endpoints: 12, monthlyBudgetUsd: 5 })
  edit.undo()
  expect(plan().answers).toEqual({ teamSize: 3, endpoints: 12 })
  edit.undo()
  expect(plan()).toEqual(OWN)
})

test('a new edit ends the way forward; one that changes nothing does not', () => {
  const { edit, plan, store } = opened()
  edit.answer('endpoints', 1)
  edit.undo()
  edit.answer('teamSize', 3)
  expect(store.getState().undoneEdits).toHaveLength(1)
  edit.answer('teamSize', 4)
  edit.redo()
  expect(plan().answers).toEqual({ teamSize: 4 })
})

test('name, weights and scenarios stay as they are', () => {
  const { edit, plan } = opened()
  edit.answer('endpoints', 1)
  edit.rename('Another name')
  edit.weigh({ weights: { cost: 100 } })
  edit.makeScenario({ name: 'Later' })
  edit.undo()
  expect(plan()).toEqual({ ...OWN, name: 'Another name', weights: { cost: 100 }, scenarios: [{ name: 'Later' }] })
})

test('taking a scenario over is one step', () => {
  const { edit, plan } = opened()
  edit.makeScenario({ name: 'Later', answers: { teamSize: 30 } })
  edit.adoptScenario(0)
  expect(plan().answers).toEqual({ teamSize: 30 })
  edit.undo()
  expect(plan().answers).toEqual({ teamSize: 3 })
})

test('with another plan, and with one that was kept, there is no way back', () => {
  const { edit, plan, store } = opened()
  edit.answer('endpoints', 1)
  edit.open({ ...emptyPlan('other'), answers: { teamSize: 9 } })
  edit.undo()
  expect(plan().answers).toEqual({ teamSize: 9 })
  store.setState({ plan: OWN, putAside: [], elsewhere: null })
  expect(store.getState().pastEdits).toEqual([])
})

test('a spread takes the place of the answer and of "does not apply"; an answer takes its place', () => {
  const { edit, plan } = opened()
  edit.markNotApplicable('teamSize', 'other')
  edit.giveRange('teamSize', { low: 2, likely: 3, high: 5 })
  expect(plan()).toEqual({ ...emptyPlan('own'), overrides: { teamSize: { low: 2, likely: 3, high: 5 } } })
  edit.answer('teamSize', 4)
  expect(plan()).toEqual({ ...emptyPlan('own'), answers: { teamSize: 4 } })
})

test('an emptied note leaves no trace', () => {
  const { edit, plan } = opened()
  edit.note('cloud', 'x')
  edit.note('cloud', '')
  expect(plan()).toEqual(OWN)
})
