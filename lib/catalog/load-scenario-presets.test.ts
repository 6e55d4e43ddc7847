import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarioPresets } from '#lib/catalog/load-scenario-presets.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { scenarioFromPreset } from '#lib/plan/scenario-presets.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const presets = loadScenarioPresets()

test.each(presets)('$id gives a scenario that a plan may hold, with every answer it speaks of', (preset) => {
  const base = emptyPlan('x')
  const scenario = scenarioFromPreset(preset, base, catalog)
  const asked = [...Object.keys(preset.answers), ...Object.keys(preset.multiplied)]
  expect(Object.keys(scenario.answers ?? {}).toSorted()).toEqual(asked.toSorted())
  expect(planFrom({ ...base, scenarios: [scenario] }, catalog)).toMatchObject({ kind: 'ok' })
})

test('each preset has an id and a title of its own', () => {
  expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length)
  expect(new Set(presets.map(({ title }) => title)).size).toBe(presets.length)
})
