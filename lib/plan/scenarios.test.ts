import { describe, expect, test } from 'vitest'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { scenarioFromPreset } from '#lib/plan/scenario-presets.ts'
import { adopted, freeName, planUnder, variantsOf } from '#lib/plan/scenarios.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'

const BASE: Plan = {
  ...emptyPlan('Ours'),
  answers: { endpoints: 2, place: 'home' },
  overrides: { endpoints: 3, teamSize: { low: 1, likely: 2, high: 4 } },
  notApplicable: { style: 'out-of-scope' },
}
const given = ({ answers, overrides }: Plan) => ({ answers, overrides })

describe('a scenario laid over a plan', () => {
  test('stands in front of the plan, its answer in front of the plan’s figure too', () => {
    const laid = planUnder(BASE, { name: 'More', answers: { endpoints: 9 } })
    expect(given(laid)).toEqual({
      answers: { endpoints: 9, place: 'home' },
      overrides: { teamSize: { low: 1, likely: 2, high: 4 } },
    })
    expect(laid.name).toBe('More')
  })

  test('its figure stands in front of its own answer', () => {
    const laid = planUnder(BASE, { name: 'More', answers: { endpoints: 9 }, overrides: { endpoints: 12 } })
    expect(laid.overrides?.endpoints).toBe(12)
  })

  test('what does not apply to the plan does not apply to the scenario', () => {
    const laid = planUnder(BASE, { name: 'More', answers: { style: 4 } })
    expect(laid.notApplicable).toEqual({ style: 'out-of-scope' })
  })

  test('that says nothing is the plan under another name', () => {
    const plan = { ...BASE, scenarios: [{ name: 'As it is' }] }
    expect(planUnder(plan, { name: 'As it is' })).toEqual({ ...BASE, name: 'As it is' })
  })

  test('no figure is left where the only one was answered', () => {
    const laid = planUnder({ ...BASE, overrides: { endpoints: 3 } }, { name: 'x', answers: { endpoints: 1 } })
    expect(laid).not.toHaveProperty('overrides')
  })
})

describe('the variants of a plan', () => {
  test('are the plan itself, then its scenarios in their order', () => {
    const plan = { ...BASE, scenarios: [{ name: 'A', answers: { endpoints: 4 } }, { name: 'B' }] }
    const variants = variantsOf(plan)
    expect(variants.map(({ name, scenario }) => [name, scenario])).toEqual([
      ['Ours', null],
      ['A', 0],
      ['B', 1],
    ])
    expect(variants[0]?.plan).toBe(plan)
    expect(variants[1]?.plan.answers.endpoints).toBe(4)
  })

  test('have a name each, also where a document says one twice', () => {
    const plan = { ...BASE, scenarios: [{ name: 'Ours' }, { name: 'A' }, { name: 'A' }] }
    expect(variantsOf(plan).map(({ name }) => name)).toEqual(['Ours', 'Ours (2)', 'A', 'A (2)'])
  })
})

test('a free name stays as short as a name may be', () => {
  const longest = 'x'.repeat(200)
  expect(freeName(longest, [])).toBe(longest)
  expect(freeName(longest, [longest])).toBe(`${'x'.repeat(196)} (2)`)
})

describe('an adopted scenario', () => {
  const plan = { ...BASE, scenarios: [{ name: 'A', answers: { endpoints: 4 } }, { name: 'B' }] }

  test('is the plan’s own now, under the plan’s name', () => {
    expect(adopted(plan, 0)).toEqual({
      ...planUnder(plan, { name: 'Ours', answers: { endpoints: 4 } }),
      scenarios: [{ name: 'B' }],
    })
    expect(adopted({ ...BASE, scenarios: [{ name: 'A' }] }, 0)).toEqual(BASE)
  })

  test('that is not there changes nothing', () => {
    expect(adopted(plan, 7)).toBe(plan)
  })
})

describe('a preset', () => {
  const preset = {
    id: 'x',
    title: 'Twice',
    text: 'Twice as many.',
    answers: { place: 'away' },
    multiplied: { endpoints: 2 },
  }

  test('multiplies the figure of the plan, or the one assumed for it', () => {
    expect(scenarioFromPreset(preset, BASE, SMALL_CATALOG)).toEqual({
      name: 'Twice',
      answers: { place: 'away', endpoints: 6 },
    })
    const assumed = scenarioFromPreset(preset, emptyPlan('x'), SMALL_CATALOG).answers?.endpoints
    expect(assumed).toBeGreaterThan(0)
  })

  test('never goes beyond what the question takes, and leaves out what it knows nothing of', () => {
    const many = { ...BASE, overrides: { endpoints: 1e9 } }
    expect(scenarioFromPreset(preset, many, SMALL_CATALOG).answers?.endpoints).toBe(1e9)
    const strange = { ...preset, multiplied: { nothing: 2 } }
    expect(scenarioFromPreset(strange, BASE, SMALL_CATALOG).answers).toEqual({ place: 'away' })
  })
})
