import { adjustmentReferences } from '#lib/catalog/checks/adjustment-references.ts'
import { articleTable } from '#lib/catalog/checks/article-table.ts'
import { attributesKnown } from '#lib/catalog/checks/attributes-known.ts'
import { capabilityComplete } from '#lib/catalog/checks/capability-complete.ts'
import { compatibilityFits } from '#lib/catalog/checks/compatibility-fits.ts'
import { conditionsFit } from '#lib/catalog/checks/conditions-fit.ts'
import { contractComplete } from '#lib/catalog/checks/contract-complete.ts'
import { copyNeutral } from '#lib/catalog/checks/copy-neutral.ts'
import { costReferences } from '#lib/catalog/checks/cost-references.ts'
import { criteriaFit } from '#lib/catalog/checks/criteria-fit.ts'
import { financeReferences } from '#lib/catalog/checks/finance-references.ts'
import { formulaExamples } from '#lib/catalog/checks/formula-examples.ts'
import { formulaReads } from '#lib/catalog/checks/formula-reads.ts'
import { formulaUnit } from '#lib/catalog/checks/formula-unit.ts'
import { historyOrdered } from '#lib/catalog/checks/history-ordered.ts'
import { idsUnique } from '#lib/catalog/checks/ids-unique.ts'
import { inputUnit } from '#lib/catalog/checks/input-unit.ts'
import { isoDates } from '#lib/catalog/checks/iso-dates.ts'
import { type Data, dataFrom } from '#lib/catalog/checks/kit/data.ts'
import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import type { Fault } from '#lib/catalog/checks/kit/fault.ts'
import { noOrphans } from '#lib/catalog/checks/no-orphans.ts'
import { oneCurrencyPerSheet } from '#lib/catalog/checks/one-currency-per-sheet.ts'
import { oneRegionPerSheet } from '#lib/catalog/checks/one-region-per-sheet.ts'
import { optionHasCost } from '#lib/catalog/checks/option-has-cost.ts'
import { platformReferences } from '#lib/catalog/checks/platform-references.ts'
import { platformStatus } from '#lib/catalog/checks/platform-status.ts'
import { priceListGuide } from '#lib/catalog/checks/price-list-guide.ts'
import { priceString } from '#lib/catalog/checks/price-string.ts'
import { priceUnit } from '#lib/catalog/checks/price-unit.ts'
import { pricesUnique } from '#lib/catalog/checks/prices-unique.ts'
import { questionReachable } from '#lib/catalog/checks/question-reachable.ts'
import { questionReferences } from '#lib/catalog/checks/question-references.ts'
import { quotedPrice } from '#lib/catalog/checks/quoted-price.ts'
import { rangeOrdered } from '#lib/catalog/checks/range-ordered.ts'
import { ruleExamples } from '#lib/catalog/checks/rule-examples.ts'
import { ruleReferences } from '#lib/catalog/checks/rule-references.ts'
import { scenarioReferences } from '#lib/catalog/checks/scenario-references.ts'
import { scoreMatrixCalibrated } from '#lib/catalog/checks/score-matrix-calibrated.ts'
import { setupReferences } from '#lib/catalog/checks/setup-references.ts'
import { shape } from '#lib/catalog/checks/shape.ts'
import { sourceComplete } from '#lib/catalog/checks/source-complete.ts'
import { storyReferences } from '#lib/catalog/checks/story-references.ts'
import { takesOffFits } from '#lib/catalog/checks/takes-off-fits.ts'
import { tiersContiguous } from '#lib/catalog/checks/tiers-contiguous.ts'

/** Checks of the files as they were read, whatever their shape. */
export const FILE_CHECKS: Readonly<Record<string, (files: readonly DataFile[]) => readonly Fault[]>> = {
  shape,
  'source-complete': sourceComplete,
  'iso-dates': isoDates,
  'price-string': priceString,
  'one-currency-per-sheet': oneCurrencyPerSheet,
  'copy-neutral': copyNeutral,
}

/** Checks of what the files say; they need every file to have its shape. */
export const DATA_CHECKS: Readonly<Record<string, (data: Data) => readonly Fault[]>> = {
  'ids-unique': idsUnique,
  'contract-complete': contractComplete,
  'question-references': questionReferences,
  'rule-references': ruleReferences,
  'cost-references': costReferences,
  'finance-references': financeReferences,
  'scenario-references': scenarioReferences,
  'setup-references': setupReferences,
  'platform-references': platformReferences,
  'platform-status': platformStatus,
  'conditions-fit': conditionsFit,
  'rule-examples': ruleExamples,
  'story-references': storyReferences,
  'compatibility-fits': compatibilityFits,
  'question-reachable': questionReachable,
  'no-orphans': noOrphans,
  'history-ordered': historyOrdered,
  'range-ordered': rangeOrdered,
  'attributes-known': attributesKnown,
  'price-list-guide': priceListGuide,
  'price-unit': priceUnit,
  'prices-unique': pricesUnique,
  'one-region-per-sheet': oneRegionPerSheet,
  'tiers-contiguous': tiersContiguous,
  'quoted-price': quotedPrice,
  'formula-reads': formulaReads,
  'formula-unit': formulaUnit,
  'formula-examples': formulaExamples,
  'input-unit': inputUnit,
  'option-has-cost': optionHasCost,
  'takes-off-fits': takesOffFits,
  'criteria-fit': criteriaFit,
  'capability-complete': capabilityComplete,
  'adjustment-references': adjustmentReferences,
  'score-matrix-calibrated': scoreMatrixCalibrated,
  'article-table': articleTable,
}

/** A fault with the check that found it. */
export type Finding = Fault & { readonly check: string }

/** What the checks found, and which of them ran. `data` is undefined when a file has not its shape. */
export type Checked = {
  readonly findings: readonly Finding[]
  readonly ran: readonly string[]
  readonly notRun: readonly string[]
  readonly data: Data | undefined
}

/** Runs every check over the files. Checks of the data wait until all shapes hold, and are named as not run. */
export function runChecks(files: readonly DataFile[]): Checked {
  const named = (check: string, faults: readonly Fault[]) => faults.map((one) => ({ ...one, check }))
  const first = Object.entries(FILE_CHECKS).flatMap(([name, check]) => named(name, check(files)))
  const [early, late] = [Object.keys(FILE_CHECKS), Object.keys(DATA_CHECKS)]
  if (first.some(({ check }) => check === 'shape'))
    return { findings: first, ran: early, notRun: late, data: undefined }
  const data = dataFrom(files)
  const then = Object.entries(DATA_CHECKS).flatMap(([name, check]) => named(name, check(data)))
  return { findings: [...first, ...then], ran: [...early, ...late], notRun: [], data }
}
