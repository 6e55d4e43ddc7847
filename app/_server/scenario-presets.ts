import 'server-only'
import { loadScenarioPresets } from '#lib/catalog/load-scenario-presets.ts'
import type { ScenarioPreset } from '#lib/plan/scenario-presets.ts'

/** The scenarios that a page offers to start from; plain data that travels to the browser. */
export const scenarioPresets = (): readonly ScenarioPreset[] => loadScenarioPresets()
