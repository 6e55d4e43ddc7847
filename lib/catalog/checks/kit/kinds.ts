import { z } from 'zod'
import { articleInputs, articleRows, articleSummary } from '#lib/catalog/article-shapes.ts'
import {
  costLines,
  derivedFormulas,
  drivers,
  growth,
  oneOffs,
  places,
  priceFile,
  priceItems,
  regions,
  sizeScale,
  sizeScales,
  taskSizes,
  uncertainty,
} from '#lib/catalog/cost-shapes.ts'
import { commitments, supportPlans } from '#lib/catalog/finance-shapes.ts'
import { platforms } from '#lib/catalog/platform-shapes.ts'
import { liveLimits, priceListRequests, priceListRules } from '#lib/catalog/price-list-shapes.ts'
import * as ranking from '#lib/catalog/ranking-shapes.ts'
import { offerFiles, refreshGates, savingsPlanFile } from '#lib/catalog/refresh-shapes.ts'
import { scenarioPresets } from '#lib/catalog/scenario-preset-shapes.ts'
import { setupPartitions, setupSteps, setupValues } from '#lib/catalog/setup-shapes.ts'
import * as shapes from '#lib/catalog/shapes.ts'
import { stagePresets } from '#lib/catalog/stage-preset-shapes.ts'
import { stories, witnesses } from '#lib/catalog/story-shapes.ts'
import { STAGES } from '#lib/decision/question.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'

/** What the checks need of a scenario; its full shape is checked by its loader. */
const scenario = z.looseObject({
  id: z.string().min(1),
  expect: z.looseObject({
    stack: z.record(z.string(), z.unknown()).exactOptional(),
    excluded: z
      .array(z.looseObject({ option: z.string().exactOptional(), becauseOf: z.array(z.string()) }))
      .exactOptional(),
  }),
})
const workedExamples = z.array(z.looseObject({ id: z.string().min(1) }))

const kind = <Shape extends z.ZodType>(where: RegExp, shape: Shape) => ({ where, shape })

/** Every kind of file in `data/`: where it lies, and its shape. A file of no kind is a fault. */
export const KINDS = {
  questions: kind(new RegExp(`^questions/(${STAGES.join('|')})\\.json$`), shapes.questions),
  options: kind(/^components\/options\.json$/, shapes.options),
  platforms: kind(/^platforms\/[a-z0-9-]+\.json$/, platforms),
  templates: kind(/^components\/stack-templates\.json$/, shapes.templates),
  constraints: kind(/^rules\/constraints\.json$/, shapes.constraints),
  componentRules: kind(/^rules\/component-rules\.json$/, shapes.componentRules),
  keepRules: kind(/^rules\/keep-rules\.json$/, shapes.keepRules),
  tree: kind(/^rules\/tree\.json$/, shapes.tree),
  budget: kind(/^rules\/budget\.json$/, shapes.budget),
  stories: kind(/^rules\/(article|conflicts)\.json$/, stories),
  witnesses: kind(/^rules\/witnesses\.json$/, witnesses),
  compatibility: kind(/^rules\/compatibility\.json$/, shapes.compatibility),
  contradictions: kind(/^rules\/contradictions\.json$/, shapes.contradictions),
  capabilities: kind(new RegExp(`^components/capabilities/(${COMPONENTS.join('|')})\\.json$`), ranking.capabilities),
  adjustments: kind(/^criteria\/adjustments\.json$/, ranking.adjustments),
  weightSets: kind(/^criteria\/weights\.json$/, ranking.weightSets),
  costScale: kind(/^criteria\/cost-scale\.json$/, ranking.costScale),
  criteria: kind(/^criteria\/criteria\.json$/, ranking.criteria),
  scoreMatrix: kind(/^criteria\/score-matrix\.json$/, ranking.scoreMatrix),
  robustness: kind(/^rules\/robustness\.json$/, shapes.robustness),
  measures: kind(/^facts\/measures\.json$/, shapes.measures),
  statements: kind(/^facts\/statements\.json$/, shapes.statements),
  lines: kind(/^cost-model\/(cloud|people)-lines\.json$/, costLines),
  derived: kind(/^cost-model\/derived\.json$/, derivedFormulas),
  drivers: kind(/^cost-model\/drivers\.json$/, drivers),
  growth: kind(/^cost-model\/growth\.json$/, growth),
  uncertainty: kind(/^cost-model\/uncertainty\.json$/, uncertainty),
  trackingTiers: kind(/^cost-model\/tracking-tiers\.json$/, sizeScale),
  sizeScales: kind(/^cost-model\/size-classes\.json$/, sizeScales),
  oneOffs: kind(/^cost-model\/one-off-people\.json$/, oneOffs),
  scenarioPresets: kind(/^cost-model\/scenario-presets\.json$/, scenarioPresets),
  stagePresets: kind(/^cost-model\/stage-presets\.json$/, stagePresets),
  supportPlans: kind(/^cost-model\/support-plans\.json$/, supportPlans),
  commitments: kind(/^cost-model\/commitments\.json$/, commitments),
  taskSizes: kind(/^cost-model\/task-sizes\.json$/, taskSizes),
  places: kind(/^cost-model\/places\.json$/, places),
  items: kind(/^prices\/items\.json$/, priceItems),
  listRules: kind(/^prices\/list-rules\.json$/, priceListRules),
  listRequests: kind(/^prices\/list-requests\.json$/, priceListRequests),
  liveLimits: kind(/^prices\/live-limits\.json$/, liveLimits),
  regions: kind(/^prices\/regions\.json$/, regions),
  prices: kind(/^prices\/aws\/\w+\/[a-z0-9-]+\.json$/, priceFile),
  offerFiles: kind(/^prices\/offer-files\.json$/, offerFiles),
  refreshGates: kind(/^prices\/refresh-gates\.json$/, refreshGates),
  savingsPlans: kind(/^prices\/aws-savings-plans\/\w+\/[a-z0-9-]+\.json$/, savingsPlanFile),
  setupValues: kind(/^setup\/values\.json$/, setupValues),
  setupPartitions: kind(/^setup\/partitions\.json$/, setupPartitions),
  setupSteps: kind(/^setup\/(?!(?:values|partitions)\.json$)[a-z0-9-]+\.json$/, setupSteps),
  articleRows: kind(/^article\/rows\.json$/, articleRows),
  articleInputs: kind(/^article\/inputs\.json$/, articleInputs),
  articleSummary: kind(/^article\/summary\.json$/, articleSummary),
  scenarios: kind(/^scenarios\/[a-z0-9-]+\.json$/, scenario),
  workedExamples: kind(/^worked-examples\/[a-z-]+\.json$/, workedExamples),
} as const
