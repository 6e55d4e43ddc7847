import { describe, expect, test } from 'vitest'
import { createPlanStore } from '#app/_store/plan-store.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'

const plan = (name: string, answers: Plan['answers'] = { teamSize: 3 }): Plan => ({ ...emptyPlan(name), answers })
const [OWN, OTHER, THIRD] = [plan('own'), plan('other'), plan('third')]

describe('plans that are put aside', () => {
  test('come back, and the one they replace is put aside in turn', () => {
    const store = createPlanStore(OWN)
    store.getState().open(OTHER)
    expect(store.getState()).toMatchObject({ plan: OTHER, putAside: [OWN] })
    store.getState().open(OWN)
    expect(store.getState()).toMatchObject({ plan: OWN, putAside: [OTHER] })
  })

  test('are all kept, the newest first', () => {
    const store = createPlanStore(OWN)
    store.getState().open(OTHER)
    store.getState().open(THIRD)
    expect(store.getState().putAside).toEqual([OTHER, OWN])
  })

  test('a new plan puts the present one aside; one without an answer is not worth keeping', () => {
    const store = createPlanStore(OWN)
    store.getState().startNew('Untitled')
    expect(store.getState()).toMatchObject({ plan: emptyPlan('Untitled'), putAside: [OWN] })
    store.getState().open(OTHER)
    expect(store.getState().putAside).toEqual([OWN])
  })

  test('opening the open plan changes nothing', () => {
    const store = createPlanStore(OWN)
    store.getState().open(plan('own'))
    expect(store.getState()).toMatchObject({ plan: OWN, putAside: [], openings: 0 })
  })

  test('can be deleted, and brought back to the same place', () => {
    const store = createPlanStore(OWN)
    store.getState().open(OTHER)
    store.getState().open(THIRD)
    store.getState().discard(OTHER)
    expect(store.getState()).toMatchObject({ putAside: [OWN], replaced: null })
    store.getState().undoDiscard()
    expect(store.getState()).toMatchObject({ putAside: [OTHER, OWN], deleted: null })
  })

  test('are never dropped for want of room', () => {
    const store = createPlanStore(OWN)
    for (let at = 0; at < 40; at += 1) store.getState().open(plan(`plan ${at}`))
    expect(store.getState().putAside).toHaveLength(40)
  })

  test('can be copied and renamed; the plan on the screen stays there', () => {
    const store = createPlanStore(OWN)
    store.getState().duplicate(OWN, 'own (copy)')
    expect(store.getState()).toMatchObject({ plan: OWN, putAside: [plan('own (copy)')] })
    const [copy] = store.getState().putAside
    if (copy) store.getState().renameAside(copy, 'another')
    expect(store.getState()).toMatchObject({ plan: OWN, putAside: [plan('another')] })
  })

  test('the one that another took the place of is named, also after it is renamed', () => {
    const store = createPlanStore(emptyPlan('empty'))
    store.getState().open(OWN)
    expect(store.getState().replaced).toBeNull()
    store.getState().open(OTHER)
    expect(store.getState().replaced).toEqual(OWN)
    store.getState().renameAside(OWN, 'renamed')
    expect(store.getState()).toMatchObject({ putAside: [plan('renamed')], replaced: plan('renamed') })
  })
})

describe('money terms', () => {
  test('are set, and gone again without a trace when each is taken back', () => {
    const store = createPlanStore(OWN)
    const { setFinance } = store.getState()
    setFinance({ enterpriseDiscount: 0.1, commitmentShare: { 'compute-savings-plan': 0.7 }, support: 'enterprise' })
    expect(store.getState().plan.finance).toEqual({
      enterpriseDiscount: 0.1,
      commitmentShare: { 'compute-savings-plan': 0.7 },
      support: 'enterprise',
    })
    setFinance({ commitmentShare: { 'compute-savings-plan': 0 }, support: 'none', tax: null })
    expect(store.getState().plan).toEqual(OWN)
  })
})

describe('two tabs', () => {
  const heard = (choice?: 'own' | 'elsewhere') => {
    const store = createPlanStore(OWN)
    store.getState().hear({ plan: OTHER, putAside: [THIRD] })
    if (choice) store.getState().goOnWith(choice)
    return store.getState()
  }

  test('what another tab saved changes nothing here until somebody chooses', () => {
    expect(heard()).toMatchObject({ plan: OWN, putAside: [], elsewhere: { plan: OTHER } })
  })

  test('whichever goes on, the other one and all that was put aside is kept', () => {
    expect(heard('own')).toMatchObject({ plan: OWN, putAside: [OTHER, THIRD], elsewhere: null })
    expect(heard('elsewhere')).toMatchObject({ plan: OTHER, putAside: [OWN, THIRD], elsewhere: null })
  })

  test('a tab that shows the same plan is no other plan; what it discarded is gone here too', () => {
    const store = createPlanStore(OWN)
    store.getState().open(OTHER)
    store.getState().hear({ plan: plan('other'), putAside: [] })
    expect(store.getState()).toMatchObject({ plan: OTHER, putAside: [], elsewhere: null })
  })
})

describe('a figure that stands in for an answer', () => {
  const overridden: Plan = { ...OWN, overrides: { teamSize: { low: 8, likely: 12, high: 20 } } }

  test('can be changed and taken away; the answer stays', () => {
    const store = createPlanStore(overridden)
    store.getState().override('teamSize', 14)
    expect(store.getState().plan).toEqual({ ...OWN, overrides: { teamSize: 14 } })
    store.getState().override('teamSize', undefined)
    expect(store.getState().plan).toEqual(OWN)
  })

  test('gives way to a new answer', () => {
    const store = createPlanStore(overridden)
    store.getState().answer('teamSize', 5)
    expect(store.getState().plan).toEqual(plan('own', { teamSize: 5 }))
  })
})

describe('weights', () => {
  test('are set and taken back step by step; the answers stay', () => {
    const store = createPlanStore(OWN)
    store.getState().weigh({ roleWeights: { finance: 1 } })
    store.getState().answer('teamSize', 5)
    store.getState().weigh({ weights: { cost: 100, audit: 0 } })
    expect(store.getState().plan).toEqual({ ...plan('own', { teamSize: 5 }), weights: { cost: 100, audit: 0 } })
    store.getState().undoWeighing()
    expect(store.getState().plan).toEqual({ ...plan('own', { teamSize: 5 }), roleWeights: { finance: 1 } })
    store.getState().undoWeighing()
    store.getState().undoWeighing()
    expect(store.getState().plan).toEqual(plan('own', { teamSize: 5 }))
  })

  test('of a plan that was open before are not taken back in another one', () => {
    const store = createPlanStore(OWN)
    store.getState().weigh({ roleWeights: { finance: 1 } })
    store.getState().open(OTHER)
    store.getState().undoWeighing()
    expect(store.getState().plan).toEqual(OTHER)
  })
})
