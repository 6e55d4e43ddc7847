import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { classesFor } from '#lib/decision/answer-classes.ts'
import type { Situation } from '#lib/decision/condition.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import { drawAnswers, pickFrom } from '#lib/decision/testing/random-answers.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { type Random, randomFrom } from '#lib/units/seeded-random.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const { policy, regions } = catalog
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const [PLANS, WALKS, STEPS] = [80, 12, 4]

function situationFor(random: Random): Situation {
  const answers = drawAnswers(policy.questions, { random, share: 0.4 + 0.6 * random(), regions })
  return planCosts({ plan: { ...emptyPlan('x'), answers }, catalog, book }).situation
}

/** One answer that was looked at, changed to another that some rule can tell apart. */
function oneChange(situation: Situation, heard: ReadonlySet<string>, random: Random) {
  const question = pickFrom([...heard], random)
  const classes = classesFor(question, situation.measures, policy)
  if (classes.length === 0) return null
  const { value } = pickFrom(classes, random)
  return { question, situation: { ...situation, answers: { ...situation.answers, [question]: value } } }
}

/** Changes one answer after the other; what is decided from the step before, beside what is decided anew. */
function* walkFrom(start: Situation, random: Random) {
  let situation = start
  let headline = headlineOf(situation, policy)
  for (let step = 0; step < STEPS; step += 1) {
    const change = oneChange(situation, headline.reading.heard(), random)
    if (change === null) continue
    situation = change.situation
    headline = headlineOf(situation, policy, { headline, question: change.question })
    yield { headline, anew: headlineOf(situation, policy) }
  }
}

test('changing one answer after the other decides the same as deciding anew, and hears no less', () => {
  for (let seed = 0; seed < PLANS; seed += 1) {
    const random = randomFrom(seed)
    const start = situationFor(random)
    for (let walk = 0; walk < WALKS; walk += 1)
      for (const { headline, anew } of walkFrom(start, random)) {
        expect(headline.leaf, `seed ${seed}`).toBe(anew.leaf)
        expect(headline.chosen?.stack, `seed ${seed}`).toEqual(anew.chosen?.stack)
        expect([...headline.reading.heard()], `seed ${seed}`).toEqual(expect.arrayContaining([...anew.reading.heard()]))
      }
  }
})
