// For tests only: what the authored policy decides, without the cost side.
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { decide } from '#lib/decision/decide.ts'
import { exclusionsIn } from '#lib/decision/exclusions.ts'
import type { Answers } from '#lib/decision/question.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** The policy of `data/`. */
export const { policy: realPolicy } = loadCatalog('2026-11-24' as IsoDate)

/** Costs are not what these examples are about: a figure of the cost side counts as this many USD a month. */
const ANY_FIGURE = 1000

const situationOf = (answers: Answers): Situation => ({
  answers,
  notApplicable: new Set(),
  measures: { named: () => ANY_FIGURE, optionUsd: () => undefined, certain: true },
})

/** The decision for these answers and what the constraints shut out. */
export function realDecision(answers: Answers) {
  const situation = situationOf(answers)
  return {
    ...decide(situation, realPolicy, null),
    shut: exclusionsIn(situation, realPolicy).map(({ option }) => option),
  }
}
