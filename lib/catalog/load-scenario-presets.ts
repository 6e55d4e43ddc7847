import { readData } from '#lib/catalog/read-json.ts'
import { scenarioPresets } from '#lib/catalog/scenario-preset-shapes.ts'
import type { ScenarioPreset } from '#lib/plan/scenario-presets.ts'

/** The scenarios that are offered to start from, in their order. */
export const loadScenarioPresets = (): readonly ScenarioPreset[] =>
  readData('cost-model/scenario-presets.json', scenarioPresets).map(({ basis: _, source: __, ...preset }) => preset)
