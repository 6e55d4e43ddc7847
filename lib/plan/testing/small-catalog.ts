import { SMALL_FORMULAS, SMALL_TASK_SIZES } from '#lib/cost/testing/small-cost-model.ts'
import { SMALL_MONEY } from '#lib/cost/testing/small-money.ts'
import type { Question } from '#lib/decision/question.ts'
import { questionOf, SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import type { Catalog, MeasureFact } from '#lib/plan/catalog-type.ts'
import type { PriceItem } from '#lib/pricing/price-item.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import { readFormula } from '#lib/units/formula.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const day = (text: string): IsoDate => text as IsoDate
const SOURCE = { title: 'Invented', url: null, readOn: day('2026-11-23') }

const measure = (id: string, unit: string, value: number): MeasureFact => ({
  id,
  title: `Title of ${id}`,
  unit,
  basis: 'judgement',
  history: [{ from: day('2026-01-01'), low: value / 2, value, high: value * 2 }],
  source: SOURCE,
  reviewBy: day('2027-01-01'),
})

const count = (id: string, unit: string, defaultAnswer: Question['default']): Question => ({
  ...questionOf(id, { kind: 'integer', min: 0, max: 1e9, unit, plausible: [0, 50] }),
  default: defaultAnswer,
})
const likely = (value: number | string) =>
  ({ kind: 'value', likely: value, basis: 'judgement', source: 'Invented' }) as const

const type = { kind: 'text', pattern: '[a-z][a-z0-9]*\\.[a-z0-9]+', expected: 'a type such as m5.xlarge' } as const

function derivedRuns(): Catalog['derived'][number] {
  const read = readFormula('people * 10', ['people'])
  if (read.kind === 'refused') throw new Error(read.part)
  const inputs = { people: { from: 'answer:teamSize', unit: 'People' } } as const
  return {
    id: 'default-runs',
    title: 'Runs',
    unit: 'Runs',
    expression: 'people * 10',
    formula: read.formula,
    inputs,
    source: SOURCE,
  }
}

const instanceType = { kind: 'pattern', pattern: '[a-z0-9.]+', example: 'm5.xlarge' } as const
const ATTRIBUTES: Readonly<Record<string, PriceItem['attributes']>> = {
  hosting: { instanceType },
  machine: { instanceType },
  database: {
    size: { kind: 'one-of', values: ['small', 'large'] },
    deployment: { kind: 'one-of', values: ['single-az', 'multi-az'] },
  },
}

/** Tiers by the people of a team; up to 2 need one machine only. */
const SMALL_TIERS: Catalog['trackingTiers'] = {
  id: 'tracking',
  title: 'Tracking',
  measures: [
    {
      id: 'people',
      title: 'People',
      unit: 'People',
      expression: 'people',
      formula: { kind: 'input', name: 'people' },
      inputs: { people: { from: 'answer:teamSize', unit: 'People' } },
    },
  ],
  classes: [
    { id: 'single-vm', title: 'One machine', upTo: [2] },
    { id: 'highly-available', title: 'Two zones', upTo: [null] },
  ],
}

/** An invented catalog over the small policy and the small cost model; prices come from the small sheet. */
export const SMALL_CATALOG: Catalog = {
  asOf: day('2026-11-24'),
  policy: {
    ...SMALL_POLICY,
    questions: [
      ...SMALL_POLICY.questions,
      { ...questionOf('region', { kind: 'region' }), default: likely('us-east-1') },
      {
        ...questionOf('cloud', {
          kind: 'choice',
          options: ['aws-only', 'gcp'].map((value) => ({ value, label: value })),
        }),
      },
      count('teamSize', 'People', likely(10)),
      count('endpoints', 'Endpoints', likely(2)),
      { ...questionOf('endpointInstance', type), default: likely('m5.xlarge') },
      count('runs', 'GB-Mo/Minutes', { kind: 'formula', formula: 'default-runs' }),
      count('hourlyUsd', 'USD/Hrs', { kind: 'fact', fact: 'rate' }),
    ],
  },
  measures: [
    measure('hours', 'Hrs', 730),
    measure('minutes', 'Minutes', 120),
    measure('per-hour', '1', 60),
    measure('no-fee', 'USD/Hrs', 0),
    measure('rate', 'USD/Hrs', 86.5),
    measure('budget', 'USD/Mo', 1000),
    measure('people', 'USD/Mo', 2000),
    measure('price-reading-days', 'Days', 60),
    measure('growth', '1', 0.2),
  ],
  statements: [],
  platforms: [],
  formulas: SMALL_FORMULAS,
  derived: [derivedRuns()],
  trackingTiers: SMALL_TIERS,
  sizeScales: [],
  oneOffs: [],
  taskSizes: SMALL_TASK_SIZES,
  money: SMALL_MONEY,
  notOnAws: ['gcp'],
  items: [
    ...new Map(SMALL_SHEET.rows.map(({ item, unit, serviceCode }) => [item, { item, unit, serviceCode }])).values(),
    { item: 'app', unit: 'Hrs', serviceCode: 'AmazonTest' },
  ].map(({ item, unit, serviceCode }) => ({
    item,
    unit,
    serviceCode,
    title: item,
    attributes: ATTRIBUTES[item] ?? {},
  })),
  uncertainty: {
    draws: 2000,
    likelihood: { from: { 'very-likely': 0.9, likely: 0.66, 'about-even': 0.34, unlikely: 0.1 } },
    causes: [],
  },
  growth: {
    months: 36,
    grows: [{ id: 'endpoints', rate: 'fact:growth', figures: ['answer:endpoints'] }],
    cliff: { share: 0.2, usd: 10 },
  },
  drivers: [
    { figure: 'answer:endpoints', step: 1 },
    { figure: 'answer:hourlyUsd', step: 5 },
  ],
  regions: ['us-east-1', 'eu-central-1'],
  partitions: [['us-east-1', 'eu-central-1']],
  regionNames: { 'us-east-1': 'US East (N. Virginia)', 'eu-central-1': 'Europe (Frankfurt)' },
  regionsInEu: ['eu-central-1'],
}
