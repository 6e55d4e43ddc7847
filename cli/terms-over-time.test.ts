import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { isCloud } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Stack } from '#lib/decision/stack.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { financeBill } from '#lib/plan/finance-bill.ts'
import { grownPlan } from '#lib/plan/growth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { projectionOf } from '#lib/plan/projection.ts'
import { rangesOf } from '#lib/plan/ranges.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** The shipped support plans over months and draws, against exact bills. */
const read = loadCatalog('2026-11-26' as IsoDate)
const catalog = { ...read, uncertainty: { ...read.uncertainty, draws: 400 } }
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))
const TIER = 'highly-available'
const stack: Stack = {
  tracking: 'mlflow-self-hosted',
  registry: 'mlflow-registry',
  orchestration: 'step-functions',
  training: 'ec2',
  serving: 'ec2',
  monitoring: 'none',
  llmTracing: 'none',
}
const plan: Plan = {
  schema: 'plan@1',
  name: 'x',
  answers: { cloud: 'aws-only', trainingJobsPerDay: 40, trainingHoursPerJob: 4, trainingInstance: 'g5.xlarge' },
  growth: { months: 24, trainingPerYear: 2 },
  finance: { support: 'business-plus', tax: 0.1 },
}
const pricing = { plan, catalog, book }

function billOf(at: Plan) {
  const own = { ...pricing, plan: at }
  return financeBill(planCosts(own).linesFor(stack, TIER), own).lines
}
const cloudOf = (at: Plan): number => Number(totalOf(billOf(at).filter(isCloud)).known)
const alternative = { stack, lines: billOf(plan), eligible: true, platform: 'mlflow' } as const

test('a month whose spend crosses a band pays that band: every month is its own exact bill', () => {
  const [costs] = projectionOf({ pricing, alternatives: [alternative], tier: TIER, countPeople: true }).alternatives
  const exact = Array.from({ length: 24 }, (_, month) => cloudOf(grownPlan(plan, month, catalog)))
  // 9 % up to $10,000, 7 % above it, so that the last month is billed in two bands.
  expect(exact[0]).toBeLessThan(10_000)
  expect(exact.at(-1)).toBeGreaterThan(13_000)
  exact.forEach((usd, month) => {
    expect(costs?.cloud[month]).toBeCloseTo(usd, 3)
  })
})

test('draws above a band pay less than in proportion, and the minimum of a plan is in every draw', () => {
  const under = (support: string) => {
    const own = { ...pricing, plan: { ...plan, finance: { support } } }
    return rangesOf({ pricing: own, alternatives: [alternative], tier: TIER, countPeople: false, chosen: 0 })
      .alternatives[0]?.cloud
  }
  const [none, enterprise] = [under('none'), under('enterprise')]
  // $5,000 at least, 10 % up to $150,000: the minimum holds up to $50,000.
  expect(enterprise?.p10).toBeCloseTo((none?.p10 ?? 0) + 5000, 3)
  expect(enterprise?.p90).toBeCloseTo((none?.p90 ?? 0) + 5000, 3)
})
