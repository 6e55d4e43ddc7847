import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Tier } from '#lib/cost/workload.ts'
import { perComponent, type Stack } from '#lib/decision/stack.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import { evaluatePlan, priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/**
 * Bills as text, for a reviewer to read. `GOLDEN_BILLS=write npx vitest run cli/golden-bills.test.ts` writes them anew;
 * what has moved then shows in the diff, and the commit says why.
 */
const WRITE = process.env.GOLDEN_BILLS === 'write'
const FOLDER = join(import.meta.dirname, 'golden-bills')
const catalog = loadCatalog('2026-11-24' as IsoDate)

/** Scenarios that together use every kind of serving, tier and place, and every condition on a line but a few. */
const SCENARIOS = [
  'agency-client-clouds',
  'agents-behind-lambda',
  'assay-models-e-signature',
  'cap-one-hundred-dollars',
  'clinical-notes-assistant',
  'google-cloud-only',
  'health-two-clouds',
  'kserve-with-canaries',
  'lakehouse-copilots',
  'lender-likes-open-source',
  'payments-scoring-two-signatures',
  'rare-calls-no-internet',
  'sixty-two-models-no-operations',
  'ten-people-fit-decides',
  'thirty-eight-people-shadow-first',
  'weekly-batch-and-devices',
]

function lineText(line: CostLine): string {
  const { id, quantity, unit } = line
  if (line.status === 'unpriced') return `${id} | ${quantity ?? '?'} ${unit} | unpriced: ${line.reason}`
  return `${id} | ${quantity} ${unit} | ${line.unitPrice ?? 'by tier'} | ${line.cost}`
}

function billText(title: string, lines: readonly CostLine[]): string {
  const total = (category: CostLine['category']) => {
    const { known, complete } = totalOf(lines.filter((line) => line.category === category))
    return `${category}: ${complete ? '' : 'at least '}${known}`
  }
  return [`# ${title}`, ...lines.map(lineText), total('cloud'), total('people'), ''].join('\n')
}

function scenarioBills(id: string): string {
  const found = loadScenarios().find((one) => one.id === id)
  const decoded = found && planFrom(found.plan, catalog)
  if (decoded?.kind !== 'ok') throw new Error(`no scenario ${id}`)
  const plan = decoded.document
  const { alternatives } = evaluatePlan(plan, catalog, loadPriceSheet(regionOf(plan, catalog)))
  const bills = alternatives.map(({ platform, variant, lines }) => billText(`${platform} / ${variant}`, lines))
  return `id | quantity | USD a unit | USD a month\n\n${bills.join('\n')}`
}

/** The ten-person team of the source article, at three sizes, and with training on spare capacity. */
const TEN: Readonly<Record<string, Plan['answers']>> = {
  low: { pipelineMinutesPerRun: 10, trainingInstance: 'm5.xlarge', trainingHoursPerJob: 1, instancesPerEndpoint: 1 },
  mid: { pipelineMinutesPerRun: 30, trainingInstance: 'g4dn.xlarge', trainingHoursPerJob: 1, instancesPerEndpoint: 1 },
  spot: { trainingInterruptible: true, trainingInstance: 'g5.xlarge', trainingHoursPerJob: 2 },
  high: { pipelineMinutesPerRun: 60, trainingInstance: 'g5.xlarge', trainingHoursPerJob: 2, instancesPerEndpoint: 2 },
}

const OPEN: Readonly<Record<string, string>> = {
  tracking: 'mlflow-self-hosted',
  registry: 'mlflow-registry',
  orchestration: 'airflow-self-hosted',
  training: 'ec2',
  serving: 'ec2',
  monitoring: 'evidently',
  llmTracing: 'none',
}
const CLOUD = { orchestration: 'sagemaker-pipelines', training: 'sagemaker-training', serving: 'sagemaker-real-time' }
const stackOf = (parts: Readonly<Record<string, string>>): Stack =>
  perComponent((component) => parts[component] ?? OPEN[component] ?? 'none')

/** The stacks that the ten-person team is compared over. */
const ROWS: readonly (readonly [string, Stack, Tier])[] = [
  ['open source on single machines', stackOf({}), 'single-vm'],
  ['open source, highly available', stackOf({ orchestration: 'mwaa' }), 'highly-available'],
  ['self-hosted tracking and SageMaker', stackOf({ ...CLOUD, registry: 'sagemaker-registry' }), 'highly-available'],
  ['MLflow App and SageMaker', stackOf({ ...CLOUD, tracking: 'sagemaker-mlflow-app' }), 'highly-available'],
  [
    'SageMaker with Model Monitor',
    stackOf({
      ...CLOUD,
      tracking: 'sagemaker-mlflow-app',
      registry: 'sagemaker-registry',
      monitoring: 'sagemaker-model-monitor',
    }),
    'highly-available',
  ],
]

function tenPersonBills(size: string): string {
  const answers = { teamSize: 10, endpoints: 2, pipelineRunsPerDay: 20, trainingJobsPerDay: 10, ...TEN[size] }
  const plan: Plan = { schema: 'plan@1', name: 'Ten people', answers }
  const costs = planCosts({ plan, catalog, book: priceBookFor([], catalog, loadPriceSheet('us-east-1')) })
  return ROWS.map(([title, stack, tier]) => billText(title, costs.linesFor(stack, tier))).join('\n')
}

const BILLS: readonly (readonly [string, () => string])[] = [
  ...SCENARIOS.map((id) => [id, () => scenarioBills(id)] as const),
  ...Object.keys(TEN).map((size) => [`ten-person-${size}`, () => tenPersonBills(size)] as const),
]

describe('bills, line by line', () => {
  test.each(BILLS)('%s', (id, write) => {
    const file = join(FOLDER, `${id}.txt`)
    const text = write()
    if (WRITE) writeFileSync(file, text)
    expect(text).toBe(readFileSync(file, 'utf8'))
  })

  test('no file is left over', () => {
    expect(readdirSync(FOLDER).toSorted()).toEqual(BILLS.map(([id]) => `${id}.txt`).toSorted())
  })
})
