import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { headlineOf } from '#lib/decision/decide.ts'
import { isSettled } from '#lib/decision/settled.ts'
import { possiblePlatforms } from '#lib/decision/possible-names.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import { drawAnswers, pickFrom } from '#lib/decision/testing/random-answers.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'
const catalog = loadCatalog('2026-11-24' as never)
const { policy, regions } = catalog
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const CAPS = [0, 60, 180, 340, 520, 900, 5000]
function planFrom(random: any, share: number): Plan {
  const answers = drawAnswers(policy.questions, { random, share, regions })
  const marked = policy.questions.flatMap(({ id }) => (random() < 0.02 ? [[id, 'other'] as const] : []))
  return { ...emptyPlan('x'), answers, ...(random() < 0.3 ? { notApplicable: Object.fromEntries(marked) } : {}) }
}
function budgetedPlan(random: any, share: number): Plan {
  const plan = planFrom(random, share)
  if (random() < 0.4) return plan
  const budget = { budgetIsCap: random() < 0.6, monthlyBudgetUsd: pickFrom(CAPS, random) }
  return { ...plan, answers: { ...plan.answers, ...budget } }
}
function answeredFurther(plan: Plan, random: any): Plan {
  const more = drawAnswers(policy.questions, { random, share: random(), regions })
  const marked = plan.notApplicable ?? {}
  const open = Object.entries(more).filter(([id]) => !Object.hasOwn(marked, id))
  return { ...plan, answers: { ...Object.fromEntries(open), ...plan.answers } }
}

const costsOf = (plan: Plan) => planCosts({ plan, catalog, book })
let n=0, settledN=0, capped=0; const t0=performance.now(); let tset=0
for (let seed = 0; performance.now()-t0 < 100000; seed++) {
  const random = randomFrom(seed)
  const p0 = budgetedPlan(random, 0.3+0.7*random())
  const na: any = { ...(p0.notApplicable ?? {}) }; delete na.region
  const plan: any = { ...p0, answers: { region: regions[Math.floor(random()*regions.length)], ...p0.answers }, notApplicable: na }
  n++
  const s = costsOf(plan).situation
  const b = performance.now(); const is = isSettled(s, policy); const d = performance.now()-b; tset += d
  if (d > 3000) console.log('slow', seed, d)
  if (!is) continue
  settledN++; if (s.answers.budgetIsCap === true) capped++
  const platform = headlineOf(s, policy).chosen?.platform ?? null
  for (let m=0;m<5;m++) { const a = answeredFurther(plan, random); const s2 = costsOf(a).situation; const pl = headlineOf(s2, policy).chosen?.platform ?? null
    if (pl !== platform) console.log('PLATFORM', seed, m, platform, pl)
    if (m===0 && !isSettled(s2, policy)) console.log('UNSETTLED', seed) }
}
console.log(n, settledN, capped, tset/n)
