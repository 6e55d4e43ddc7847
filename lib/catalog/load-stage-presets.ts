import { readData } from '#lib/catalog/read-json.ts'
import { stagePresets } from '#lib/catalog/stage-preset-shapes.ts'
import type { StagePreset } from '#lib/plan/stage-presets.ts'

/** The sizes that are offered to start a stage from, in their order. */
export const loadStagePresets = (): readonly StagePreset[] =>
  readData('cost-model/stage-presets.json', stagePresets).map(({ basis: _, ...preset }) => preset)
