import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { isTakenOff } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { grownPlan } from '#lib/plan/growth.ts'
import { depthOf } from '#lib/plan/in-depth.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const read = loadCatalog('2026-11-24' as IsoDate)
const catalog: Catalog = { ...read, drivers: [], uncertainty: { ...read.uncertainty, draws: 10 } }
const book = priceBookFor([], catalog, loadPriceSheet('us-east-1'))

/** Whether a line is one of a tier of self-hosted MLflow. */
const isOfTier = (id: string): boolean => catalog.formulas.find((one) => one.id === id)?.tiers !== null

test('a larger size is one cliff, with the lines that come and go with it', () => {
  const answers = { cloud: 'multi-cloud', teamSize: 24, trainingJobsPerDay: 1 } as const
  const growing = { schema: 'plan@1', name: 'x', answers, growth: { teamPerYear: 0.5 } } satisfies Plan
  const grown = depthOf(judgedPlan({ plan: growing, catalog, book }))
  const place = grown.evaluation.alternatives.findIndex(({ stack }) => stack.tracking === 'mlflow-self-hosted')
  const { stack } = grown.evaluation.alternatives[place] ?? {}
  const steps = grown.projection.alternatives[place]?.cliffs.filter(({ change }) => change !== null) ?? []
  const [step] = steps
  if (!stack || !step) throw new Error('no step')
  expect(steps.map(({ change }) => change?.scale)).toEqual([catalog.trackingTiers.title])
  const [before, after] = [step.month - 2, step.month - 1].map((month) => {
    const { linesFor, tierUnder } = planCosts({ plan: grownPlan(growing, month, catalog), catalog, book })
    return linesFor(stack, tierUnder(null))
  })
  const onlyIn = (own = before, other = after) =>
    (own ?? []).filter(({ id }) => !other?.some((line) => line.id === id) && isOfTier(id))
  const sumOf = (lines: ReturnType<typeof onlyIn>) => lines.reduce((sum, { cost }) => sum + Number(cost), 0)
  expect(step.from).toBeCloseTo(sumOf(onlyIn()), 4)
  expect(step.to).toBeCloseTo(sumOf(onlyIn(after, before)), 4)
  expect(step.lines.map(({ line }) => line).toSorted()).toEqual(
    [...onlyIn(), ...onlyIn(after, before)].map(({ id }) => id).toSorted(),
  )
})

test('hours on spare capacity are one cliff with the discount for them, at what both come to', () => {
  const answers = {
    cloud: 'aws-only',
    trainingInterruptible: true,
    trainingJobsPerDay: 10,
    trainingInstance: 'g5.xlarge',
  }
  const growing: Plan = { schema: 'plan@1', name: 'x', answers, growth: { trainingPerYear: 1e6 } }
  const grown = depthOf(judgedPlan({ plan: growing, catalog, book }))
  const place = grown.evaluation.alternatives.findIndex(({ lines }) => lines.some(isTakenOff))
  const [step] = (grown.projection.alternatives[place]?.cliffs ?? []).filter(({ lines: [line] }) =>
    line?.line.endsWith('spot-jobs'),
  )
  const lines = grown.evaluation.alternatives[place]?.lines ?? []
  const both = lines.filter(({ id }) => id.replace(/-discount$/, '') === step?.lines[0]?.line)
  expect(both).toHaveLength(2)
  expect(step?.month).toBe(2)
  expect(step?.from).toBeCloseTo(Number(totalOf(both).known), 4)
  const all = grown.projection.alternatives.flatMap(({ cliffs }) => cliffs.flatMap((cliff) => cliff.lines))
  expect(all.filter(({ line }) => line.endsWith('-discount'))).toEqual([])
})
