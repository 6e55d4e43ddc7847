import type { CostFormula, FormulaInput } from '#lib/cost/cost-formula.ts'
import type { PriceBook } from '#lib/cost/cost-line.ts'
import type { TaskSizes } from '#lib/cost/task-size.ts'
import type { Workload } from '#lib/cost/workload.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { readFormula } from '#lib/units/formula.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Source } from '#lib/units/source.ts'

const SOURCE: Source = { title: 'Invented', url: null, readOn: '2026-11-23' as IsoDate }

type Sketch = Pick<CostFormula, 'id' | 'component' | 'uses' | 'expression' | 'unit' | 'inputs' | 'price'> &
  Partial<Pick<CostFormula, 'tiers' | 'category' | 'needs' | 'takesOff'>>

function costFormula(sketch: Sketch): CostFormula {
  const read = readFormula(sketch.expression, Object.keys(sketch.inputs))
  if (read.kind === 'refused') throw new Error(read.part)
  return {
    title: sketch.id,
    tiers: null,
    category: 'cloud',
    needs: [],
    source: SOURCE,
    ...sketch,
    formula: read.formula,
  }
}

const HOURS: FormulaInput = { from: 'fact:hours', unit: 'Hrs' }
const RATE = { kind: 'fact', from: 'answer:hourlyUsd', source: SOURCE, confidence: 'judgement' } as const
const use = (component: string, ...options: readonly string[]) => options.map((option) => ({ component, option }))

/** An invented cost model: tracking in two tiers, a priced and an unpriced tracker, endpoints, storage and people. */
export const SMALL_FORMULAS: readonly CostFormula[] = [
  costFormula({
    id: 'tracking.machines',
    component: 'tracking',
    uses: use('tracking', 'mlflow-self-hosted'),
    tiers: ['highly-available'],
    expression: '2 * hours',
    unit: 'Hrs',
    inputs: { hours: HOURS },
    price: { kind: 'item', item: 'machine', attributes: { instanceType: 'm5.xlarge' } },
  }),
  costFormula({
    id: 'tracking.machine',
    component: 'tracking',
    uses: use('tracking', 'mlflow-self-hosted'),
    tiers: ['single-vm'],
    expression: 'hours',
    unit: 'Hrs',
    inputs: { hours: HOURS },
    price: { kind: 'item', item: 'machine', attributes: { instanceType: 'm5.xlarge' } },
  }),
  costFormula({
    id: 'tracking.app',
    component: 'tracking',
    uses: use('tracking', 'sagemaker-mlflow-app'),
    expression: 'hours',
    unit: 'Hrs',
    inputs: { hours: HOURS },
    price: { kind: 'item', item: 'app', attributes: {} },
  }),
  costFormula({
    id: 'serving.endpoints',
    component: 'serving',
    uses: use('serving', 'sagemaker-real-time'),
    expression: 'endpoints * hours',
    unit: 'Hrs',
    inputs: { endpoints: { from: 'answer:endpoints', unit: 'Endpoints' }, hours: HOURS },
    price: { kind: 'item', item: 'hosting', attributes: { instanceType: 'ml.{endpointInstance}' } },
  }),
  costFormula({
    id: 'shared.storage',
    component: 'shared',
    uses: use('tracking', 'mlflow-self-hosted', 'sagemaker-mlflow-app'),
    expression: 'runs * minutes / perHour',
    unit: 'GB-Mo',
    inputs: {
      runs: { from: 'answer:runs', unit: 'GB-Mo/Minutes' },
      minutes: { from: 'fact:minutes', unit: 'Minutes' },
      perHour: { from: 'fact:per-hour', unit: '1' },
    },
    price: { kind: 'item', item: 'storage', attributes: {} },
  }),
  costFormula({
    id: 'tracking.people',
    component: 'tracking',
    uses: use('tracking', 'mlflow-self-hosted'),
    category: 'people',
    expression: 'hours / perHour',
    unit: 'Hrs',
    inputs: { hours: HOURS, perHour: { from: 'fact:per-hour', unit: '1' } },
    price: RATE,
  }),
  ...(['registry/mlflow-registry', 'registry/sagemaker-registry', 'orchestration/sagemaker-pipelines'] as const).map(
    (name) => {
      const [component = '', option = ''] = name.split('/')
      const price = { ...RATE, from: 'fact:no-fee' } as const
      return costFormula({
        id: `${component}.${option}`,
        component,
        uses: use(component, option),
        expression: 'hours',
        unit: 'Hrs',
        inputs: { hours: HOURS },
        price,
      })
    },
  ),
]

/** The small cost model with a quarter taken off what endpoints and the tracker cost. */
export const SMALL_TAKEN_OFF: readonly CostFormula[] = SMALL_FORMULAS.flatMap((one) => {
  if (one.id !== 'serving.endpoints' && one.id !== 'tracking.app') return [one]
  return [one, costFormula({ ...one, id: `${one.id}-discount`, expression: `${one.expression} / 4`, takesOff: one.id })]
})

/** Invented: two tasks, and an instance type that fits, one whose memory asks for the larger, and one that is too large. */
export const SMALL_TASK_SIZES: TaskSizes = {
  tasks: [
    { vcpu: 2, memoryGb: [4, 8] },
    { vcpu: 4, memoryGb: [8, 12] },
  ],
  instances: {
    'm5.xlarge': { vcpu: 2, memoryGb: 5 },
    'r5.large': { vcpu: 1, memoryGb: 10 },
    'm5.24xlarge': { vcpu: 96, memoryGb: 8 },
  },
  withAccelerator: ['g5'],
}

/** Figures for the small cost model; endpoints and their type are the plan's own. */
export const SMALL_WORKLOAD: Workload = {
  values: new Map<string, number | string>([
    ['fact:hours', 730],
    ['fact:minutes', 120],
    ['fact:per-hour', 60],
    ['fact:no-fee', 0],
    ['answer:endpoints', 2],
    ['answer:endpointInstance', 'm5.xlarge'],
    ['answer:runs', 100],
    ['answer:hourlyUsd', 86.5],
  ]),
  given: new Set(['answer:endpoints', 'answer:endpointInstance']),
  notApplicable: new Set(),
  taskSizes: SMALL_TASK_SIZES,
  tier: 'highly-available',
  onAws: true,
}

/** The small sheet without any override. */
export const SMALL_BOOK: PriceBook = { sheet: SMALL_SHEET, overrides: [], serviceCodes: { machine: 'AmazonEC2' } }
