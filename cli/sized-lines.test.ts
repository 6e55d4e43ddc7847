import { describe, expect, test } from 'vitest'
import { lineTitles } from '#lib/plan/line-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { evaluationCsv } from '#lib/report/csv.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import { reported } from './commands.ts'
import { book, catalog, costOf, linesOf, planOf } from './testing/shipped-lines.ts'

/** Lines that sizes, places and years choose, on the shipped data. */

describe('the same level of service on both sides', () => {
  const tierOf = (answers: Plan['answers']) => planCosts({ plan: planOf(answers), catalog, book }).tierUnder(null)

  test.each([
    ['best-effort', 'single-vm'],
    ['99.5', 'single-vm'],
    ['99.9', 'highly-available'],
    ['99.95', 'highly-available'],
  ])('three people who ask for %s have %s', (availability, tier) => {
    expect(tierOf({ teamSize: 3, availability })).toBe(tier)
  })

  test('a department stays one, and a cap below what it costs still leads to one machine', () => {
    expect(tierOf({ teamSize: 60, availability: '99.9' })).toBe('department')
    const costs = planCosts({ plan: planOf({ teamSize: 3, availability: '99.95' }), catalog, book })
    expect([50, 5000].map((cap) => costs.tierUnder(cap))).toEqual(['single-vm', 'highly-available'])
  })
})

describe('lines of the whole account', () => {
  const TRACKERS = [
    'mlflow-self-hosted',
    'sagemaker-mlflow-app',
    'sagemaker-mlflow-server',
    'databricks-mlflow',
    'wandb',
    'comet',
  ]
  const shared = (tracking: string, training: string, answers: Plan['answers'] = {}) =>
    linesOf({ tracking, training, serving: 'sagemaker-real-time' }, planOf(answers))
      .filter(({ component }) => component === 'shared')
      .map(({ id }) => id)

  test.each(TRACKERS)('are there once with %s', (tracking) => {
    const ids = shared(tracking, 'ec2', { networkIsolation: 'no-internet', regimes: ['hipaa'] })
    expect(ids).toEqual([...new Set(ids)])
    expect(ids).toEqual(
      expect.arrayContaining(
        ['logs', 'log-storage', 'keys', 'private-endpoints', 'private-data', 'audit-trail'].map((id) => `shared.${id}`),
      ),
    )
  })

  test('are not there where another cloud tracks', () => {
    for (const tracking of ['vertex-experiments', 'azure-ml']) expect(shared(tracking, 'vertex')).toEqual([])
  })
})

describe('an Airflow environment of MWAA', () => {
  const RUNS = { pipelineRunsPerDay: 1000, pipelineMinutesPerRun: 120 }
  const lines = (answers: Plan['answers']) => linesOf({ orchestration: 'mwaa' }, planOf(answers))
  const ids = (answers: Plan['answers']) =>
    lines(answers).flatMap(({ id }) => (/environment|workers/.test(id) ? [id.replace('orchestration.', '')] : []))

  test('has workers for the tasks of its peak', () => {
    // 1,000 runs of two hours: 83.3 at once, 4 times as many at the peak, 2 steps each: 666.7 tasks, 34 workers.
    expect(ids(RUNS)).toEqual(['environment-large', 'workers'])
    expect(lines(RUNS).find(({ id }) => id === 'orchestration.workers')).toMatchObject({
      quantity: 33 * 730,
      cost: '5299.8',
    })
  })

  test('that is larger than any with a price is known in part only', () => {
    const many = lines({ modelsInProduction: 2000 })
    expect(ids({ modelsInProduction: 2000 })).toEqual(['environment-larger', 'environment-beyond'])
    expect(costOf(many, 'orchestration.environment-larger')).toBe('722.7')
    expect(many.find(({ id }) => id === 'orchestration.environment-beyond')).toMatchObject({
      status: 'unpriced',
      title: expect.stringContaining('beyond'),
      ...{ quantity: 4000, unit: 'Dags', because: expect.stringContaining('no price of a larger one was read') },
    })
  })

  test('is small for a small team', () => {
    expect(ids({})).toEqual(['environment'])
  })
})

describe('memory follows the model', () => {
  const ofServing = (serving: string, modelGb: number) =>
    linesOf({ serving }, planOf({ modelGb })).filter(({ id }) => /serverless|function-(duration|too)/.test(id))

  test.each([
    [0.1, 'serverless-1-gb', 'priced'],
    [0.5, 'serverless-2-gb', 'priced'],
    [0.8, 'serverless-3-gb', 'priced'],
    [1.5, 'serverless-5-gb', 'unpriced'],
    [1.8, 'serverless-6-gb', 'unpriced'],
    [2, 'serverless-too-large', 'unpriced'],
  ] as const)('a model of %d GB on a serverless endpoint', (modelGb, id, status) => {
    expect(ofServing('sagemaker-serverless', modelGb)).toMatchObject([{ id: `serving.${id}`, status }])
  })

  test('a function has as much as it needs, up to 10 GB', () => {
    // A request a second of 0.05 seconds is 131,400 seconds a month.
    expect(ofServing('lambda', 0.5)).toMatchObject([{ quantity: 131_400 * 2 }])
    expect(ofServing('lambda', 3)).toMatchObject([{ quantity: 131_400 * 9.5 }])
    expect(ofServing('lambda', 4)).toMatchObject([{ id: 'serving.function-too-large', status: 'unpriced' }])
  })
})

describe('a line that stands where a size ends', () => {
  const beyond = catalog.formulas.filter(({ price }) => price.kind === 'unpriced' && price.because !== undefined)

  test('is worked out as the size is that it goes beyond', () => {
    expect(beyond.length).toBeGreaterThan(0)
    for (const { size, expression, inputs } of beyond) {
      const measures = catalog.sizeScales.find(({ id }) => id === size?.scale)?.measures ?? []
      expect(measures.map((one) => [one.expression, one.inputs])).toContainEqual([expression, inputs])
    }
  })

  test('says why it has no price, and what that follows from', () => {
    const [line] = linesOf({ serving: 'sagemaker-serverless' }, planOf({ modelGb: 2 })).filter(({ id }) =>
      id.endsWith('too-large'),
    )
    expect(line).toMatchObject({
      ...{ formula: 'model * factor + base', inputs: { model: 2, factor: 3, base: 0.5 }, quantity: 6.5, unit: 'GB' },
      ...{ status: 'unpriced', reason: 'not-in-price-sheet', because: expect.stringMatching(/^It cannot run: /) },
      from: [
        ...['answer:modelGb', 'fact:serverless-memory-factor', 'fact:serverless-memory-base'],
        ...['answer:endpoints'],
      ],
    })
  })

  test('is told by its title where only some draws come to it', () => {
    const stack = { serving: 'sagemaker-serverless' } as const
    const plan = { ...planOf({ modelGb: 2, endpoints: 3 }), pinnedStacks: [{ name: 'Ours', stack }] }
    const all = reported(plan, catalog)
    const open = all.depth.ranges.pairs.flatMap(({ unpriced }) => [...unpriced.first, ...unpriced.second])
    expect(open).toContain('serving.serverless-6-gb')
    for (const report of [evaluationMarkdown(all), evaluationCsv(all)]) {
      expect(report).toContain('It cannot run: ')
      expect(report).not.toContain('serving.serverless-')
    }
    expect(lineTitles(['serving.serverless-6-gb', 'tracking.wandb'], [], all)).toEqual([
      'Serverless inference, 6 GB',
      'Weights & Biases',
    ])
  })
})

describe('records', () => {
  const kept = (answers: Plan['answers'], more: Partial<Plan> = {}) => {
    const plan = planOf({ reconstructPredictions: true, regimes: ['gdpr'], ...answers }, more)
    return linesOf({ tracking: 'comet', serving: 'ec2' }, plan).filter(({ id }) => /records|audit/.test(id))
  }

  test('are kept for the years asked for, else for the months assumed', () => {
    const [records, audit] = kept({})
    const [ofYears, auditOfYears] = kept({ recordYears: 10 })
    expect([records?.id, ofYears?.id]).toEqual(['serving.records', 'serving.records-years'])
    expect(Number(ofYears?.quantity) / Number(records?.quantity)).toBeCloseTo(120 / 12, 6)
    // 5 GB of a month, kept 24 months or 10 years.
    expect([audit?.quantity, auditOfYears?.quantity]).toEqual([5 * 24, 5 * 120])
  })

  test('of no number of years leave no audit trail behind, and what is kept for months stays', () => {
    const ids = kept({}, { notApplicable: { recordYears: 'out-of-scope' } }).map(({ id }) => id)
    expect(ids).toEqual(['serving.records'])
  })
})

test('an asynchronous endpoint has a second fleet for a release that is shifted step by step', () => {
  const ids = (releaseSafety: readonly string[]) =>
    linesOf({ serving: 'sagemaker-async' }, planOf({ releaseSafety })).map(({ id }) => id)
  for (const way of ['blue-green', 'canary']) expect(ids([way])).toContain('serving.second-fleet-async')
  for (const way of ['rollback', 'ab-test', 'shadow']) expect(ids([way])).not.toContain('serving.second-fleet-async')
})
