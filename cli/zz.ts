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
const random = randomFrom(1095)
const plan = budgetedPlan(random, random())
const costsOf = (plan: Plan) => planCosts({ plan, catalog, book })
const s = costsOf(plan).situation
const a = answeredFurther(plan, random)
const s2 = costsOf(a).situation
const read = questionsRead(policy)
const only = (o: any) => Object.fromEntries(Object.entries(o).filter(([k]) => read.has(k)))
console.log('before', isSettled(s, policy), s.measures.certain, only(s.answers), [...s.notApplicable])
console.log('after', isSettled(s2, policy), s2.measures.certain, Object.keys(s2.answers).length)
const added = Object.keys(s2.answers).filter((k) => !(k in s.answers) && read.has(k))
console.log('added', added.map(k=>[k, s2.answers[k]]))
console.log(headlineOf(s, policy).chosen?.platform, headlineOf(s2, policy).chosen?.platform)
const u = (m: any) => m.certain ? m : ({...m, named: () => undefined, optionUsd: () => undefined})
const p = (x: any) => { const r = possiblePlatforms(readingOf({ ...x, measures: u(x.measures) }, policy)); return [[...r.platforms], r.need] }
console.log(p(s), p(s2))
// minimise
let ans: any = { ...s2.answers }
let base: any = { ...s.answers }
const bad = (b: any, f: any) => { const pb = { ...plan, answers: b }, pf = { ...plan, answers: f }; return isSettled(costsOf(pb).situation, policy) && !isSettled(costsOf(pf).situation, policy) }
let changed = true
while (changed) { changed = false
  for (const k of Object.keys(ans)) { const f = { ...ans }; const b = { ...base }; delete f[k]; delete b[k]; if (bad(b, f)) { ans = f; base = b; changed = true } }
}
console.log('min base', base, 'extra', Object.fromEntries(Object.entries(ans).filter(([k]) => !(k in base))), plan.notApplicable)
