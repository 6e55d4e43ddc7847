import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { drawCompletions } from '#lib/decision/completions.ts'
import { decide } from '#lib/decision/decide.ts'
import { likeliestLeaf } from '#lib/decision/likeliest-leaf.ts'
import type { Answers, QuestionId } from '#lib/decision/question.ts'
import { walkTree } from '#lib/decision/tree.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const catalog = loadCatalog('2026-11-26' as IsoDate)
const { policy } = catalog
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const [DRAWS, SEED, LEAST_SHARE] = [300, 7, 0.8]

const situationOf = (answers: Answers) =>
  planCosts({ plan: { ...emptyPlan('Path'), answers }, catalog, book }).situation

/** What is recommended, such as "hybrid managed". */
function platformOf(answers: Answers): string {
  const situation = situationOf(answers)
  const openAs = walkTree(situation, policy).leaf ? null : likeliestLeaf(situation, policy)
  const { chosen } = decide(situation, policy, openAs)
  return chosen ? `${chosen.platform} ${chosen.variant}` : 'none'
}

const only = (ids: readonly QuestionId[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)))

const whole = drawCompletions({ ...situationOf({}), answers: {} }, policy, SEED)(DRAWS).map(({ answers }) => answers)
const right = whole.map(platformOf)
const onPath = policy.questions.filter(({ quick }) => quick !== null).map(({ id }) => id)

/** How often these answers alone lead where all answers together lead. */
const shareLedBy = (ids: readonly QuestionId[]): number =>
  whole.filter((answers, at) => platformOf(only(ids, answers)) === right[at]).length / DRAWS

test('the path alone leads to the platform of all answers, four times out of five', () => {
  expect(shareLedBy(onPath)).toBeGreaterThan(LEAST_SHARE)
})

test('the gates of the path earn their place: without one of them it leads there less often', () => {
  const led = shareLedBy(onPath)
  for (const gate of ['cloud', 'currentPlatform', 'orchestrator', 'operators', 'regimes', 'separationOfDuties'])
    expect({ gate, share: shareLedBy(onPath.filter((id) => id !== gate)) < led }).toEqual({ gate, share: true })
})
