import 'server-only'
import { loadStagePresets } from '#lib/catalog/load-stage-presets.ts'
import type { StagePreset } from '#lib/plan/stage-presets.ts'

/** The sizes that the review offers to start a stage from; plain data that travels to the browser. */
export const stagePresets = (): readonly StagePreset[] => loadStagePresets()
