import { describe, expect, test } from 'vitest'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Tier } from '#lib/cost/workload.ts'
import { drawAnswers } from '#lib/decision/testing/random-answers.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import { judgedPlan } from '#lib/plan/judged-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { randomFrom } from '#lib/units/seeded-random.ts'
import { book, catalog, costOf, linesOf, planOf } from './testing/shipped-lines.ts'

/** Lines that stand under conditions, on the shipped data. */

describe('traces in the tracking database', () => {
  const SELF = { tracking: 'mlflow-self-hosted' }
  const traces = (tracesPerDay: number, more: Plan['answers'] = {}) =>
    planOf({ genaiShare: 50, tracesPerDay, spansPerTrace: 8, spanKb: 4, ...more })
  const gb = (plan: Plan, tier: Tier, id: string) =>
    linesOf(SELF, plan, tier).find((line) => line.id === `tracking.${id}`)?.quantity

  test('share the disk with the rows of runs: both together are what is above it', () => {
    // 100,000 traces of 8 spans: 4,900 bytes each, 1.3 for slack; the runs of a day are 100 with 20 metrics of 1,000 steps.
    const plan = traces(100_000, { experimentRunsPerDay: 100, metricsPerRun: 20, stepsPerMetric: 1000 })
    const ofTraces = (30.42 * 100_000 * 8 * (1.05 * 4000 + 700) * 1.3) / 1e9
    const ofRuns = ((30.42 * 100 * (20 * 1000 * 277 + 573 + 20 * 207 + 10 * 302) * 1.3) / 1e9) * 12
    const growth = gb(plan, 'highly-available', 'database-growth') ?? 0
    expect(growth).toBeCloseTo(ofRuns - 50, 4)
    expect(growth + (gb(plan, 'highly-available', 'database-traces') ?? 0)).toBeCloseTo(ofRuns + ofTraces - 50, 4)
  })

  test('cost nothing more while the disk has room, and begin where it ends', () => {
    expect(gb(traces(1000), 'highly-available', 'database-traces')).toBe(0)
    const all = [0, 10_000, 20_000, 40_000, 80_000].map((one) => gb(traces(one), 'highly-available', 'database-traces'))
    expect(all).toEqual(all.toSorted((a, b) => Number(a) - Number(b)))
    expect(all.at(-1)).toBeGreaterThan(0)
  })

  test('are there when traces are given, whatever share of the work is generative', () => {
    for (const genaiShare of [0, 29])
      expect(gb(traces(100_000, { genaiShare }), 'highly-available', 'database-traces')).toBeGreaterThan(0)
    expect(gb(traces(0, { genaiShare: 10 }), 'highly-available', 'database-traces')).toBeUndefined()
  })

  test('are there in each tier once, and only where models of language are traced', () => {
    const ids = {
      'single-vm': 'machine',
      'highly-available': 'database',
      department: 'department',
      organisation: 'organisation',
    }
    for (const [tier, id] of Object.entries(ids)) {
      const lines = linesOf(SELF, traces(1_000_000), tier as Tier).filter((line) => line.id.endsWith('-traces'))
      expect(lines.map((line) => line.id)).toEqual([`tracking.${id}-traces`])
      expect(lines[0]?.quantity).toBeGreaterThan(0)
    }
    const none = [
      planOf({}),
      planOf({ genaiShare: 10 }),
      planOf({ genaiShare: 50 }, { notApplicable: { tracesPerDay: 'out-of-scope' } }),
    ]
    for (const plan of none) expect(linesOf(SELF, plan).filter(({ id }) => id.endsWith('-traces'))).toEqual([])
  })
})

describe('the fee of a cluster', () => {
  const CLUSTER = {
    cloud: 'aws-only',
    currentPlatform: 'kubernetes',
    currentPlatformShare: 80,
    operators: 'named-team',
  }
  const plans = [
    ...loadScenarios().flatMap(({ plan }): Plan[] => {
      const read = planFrom(plan, catalog)
      return read.kind === 'ok' ? [read.document] : []
    }),
    ...Array.from({ length: 60 }, (_, seed) => {
      const random = randomFrom(seed)
      const drawn = drawAnswers(catalog.policy.questions, { random, share: 0.6, regions: catalog.regions })
      return planOf({ ...drawn, ...CLUSTER, budgetIsCap: false })
    }),
  ]
  const bills = plans.flatMap((plan) =>
    judgedPlan({ plan, catalog, book }).alternatives.map((one) => ({ ...one, plan })),
  )
  const feesOf = (lines: readonly CostLine[]) => lines.filter(({ item }) => item === 'eks.cluster').map(({ id }) => id)
  /** Whether the answers say that a cluster runs already, whatever the stack is. */
  const runsAlready = ({ answers }: Plan) => answers.servingEstate === 'eks' || answers.orchestrator === 'argo-kubeflow'

  test('is in no bill twice', () => {
    expect(bills.filter(({ lines }) => feesOf(lines).length > 1)).toEqual([])
  })

  test('is in every bill that trains on EKS, unless a cluster runs already', () => {
    const trained = bills.filter(({ lines }) => lines.some(({ id }) => /^training\.cluster-(spot-)?jobs$/.test(id)))
    expect(trained.length).toBeGreaterThan(20)
    expect(trained.filter(({ lines, plan }) => feesOf(lines).length === 0 && !runsAlready(plan))).toEqual([])
    const payers = new Set(trained.flatMap(({ lines }) => feesOf(lines)))
    expect([...payers]).toEqual(expect.arrayContaining(['serving.cluster', 'training.cluster']))
  })

  test('is 730 hours of the control plane where training alone runs there', () => {
    expect(costOf(linesOf({ training: 'eks' }, planOf({ currentPlatform: 'kubernetes' })), 'training.cluster')).toBe(
      '73',
    )
    for (const answers of [{ servingEstate: 'eks' }, { orchestrator: 'argo-kubeflow' }])
      expect(costOf(linesOf({ training: 'eks' }, planOf(answers)), 'training.cluster')).toBeUndefined()
  })
})

describe('small change', () => {
  const plan = planOf({ experimentRunsPerDay: 1000, endpoints: 200, pipelineRunsPerDay: 100_000 })

  test('requests to a key, events and e-mails are priced by the item of the price book', () => {
    // 1,000 runs of 10 requests; 200 endpoints with 3 alarms of 4 e-mails, and with 4 releases of 2.
    expect(costOf(linesOf({ tracking: 'mlflow-self-hosted' }, plan), 'shared.key-requests')).toBe('0.9126')
    expect(costOf(linesOf({ orchestration: 'step-functions' }, plan), 'orchestration.start-events')).toBe('3.042')
    // The first 1,000 e-mails of a month cost nothing.
    expect(costOf(linesOf({ monitoring: 'evidently' }, plan), 'monitoring.alarm-notices')).toBe('0.028')
    expect(costOf(linesOf({ registry: 'sagemaker-registry' }, plan), 'registry.approval-notices')).toBe('0.012')
  })

  test('an event has no price outside of the region it was read for, and is named', () => {
    const elsewhere = priceBookFor([], catalog, loadPriceSheet('eu-central-1'))
    const lines = planCosts({ plan, catalog, book: elsewhere }).linesFor(
      { orchestration: 'step-functions' },
      'highly-available',
    )
    expect(lines.find(({ id }) => id === 'orchestration.start-events')).toMatchObject({
      status: 'unpriced',
      cost: null,
    })
  })
})

test('each figure of the hours that people work month by month is varied to find where the cheaper one changes', () => {
  const hours = catalog.formulas
    .filter(({ category }) => category === 'people')
    .flatMap(({ inputs }) => Object.values(inputs).map(({ from }) => from))
    .filter((key) => /^fact:(people-hours|upgrades|upgrade-hours)-/.test(key))
  const driven = catalog.drivers.map(({ figure }) => figure)
  expect([...new Set(hours)].filter((key) => !driven.includes(key))).toEqual([])
})
