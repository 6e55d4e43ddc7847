import { describe, expect, test } from 'vitest'
import type { Answers } from '#lib/decision/question.ts'
import { hashOf } from '#lib/plan/canonical-json.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { evaluatePlan } from '#lib/plan/evaluate-plan.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const planOf = (answers: Answers, more: Partial<Plan> = {}): Plan => ({ schema: 'plan@1', name: 'x', answers, ...more })
const evaluate = (answers: Answers, more: Partial<Plan> = {}, catalog: Catalog = SMALL_CATALOG): Evaluation =>
  evaluatePlan(planOf(answers, more), catalog, SMALL_SHEET)

const billOf = (evaluation: Evaluation, title: string) => evaluation.alternatives.find((one) => one.title === title)
const lineOf = (evaluation: Evaluation, id: string) =>
  evaluation.alternatives.flatMap((one) => one.lines).find((line) => line.id === id)

describe('the same document', () => {
  const answers = { place: 'home', style: 1, hands: 'team' }

  test('a hundred times, with the hash of everything but the hash', () => {
    const all = Array.from({ length: 100 }, () => evaluate(answers))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    const [{ hash, ...document } = evaluate(answers)] = all
    expect(hash).toBe(hashOf(document))
  })

  test('whatever the order of the answers', () => {
    const turned = Object.fromEntries(Object.entries(answers).reverse())
    expect(evaluate(turned).hash).toBe(evaluate(answers).hash)
  })

  test('and another one on another day', () => {
    const later = { ...SMALL_CATALOG, asOf: '2027-02-01' as IsoDate }
    expect(evaluate(answers, {}, later).hash).not.toBe(evaluate(answers).hash)
    expect(evaluate(answers).facts.some(({ stale }) => stale)).toBe(false)
    expect(evaluate(answers, {}, later).facts.every(({ stale }) => stale)).toBe(true)
  })
})

describe('a missing answer', () => {
  test('takes its default, which is shown as an assumption: it is not a zero', () => {
    const open = evaluate({})
    expect(lineOf(open, 'serving.endpoints')).toMatchObject({ inputs: { endpoints: 2 }, quantity: 1460 })
    expect(lineOf(open, 'shared.storage')).toMatchObject({ inputs: { runs: 100 }, quantity: 200 })
    expect(open.assumptions.map(({ id, value }) => [id, value])).toEqual([
      ['region', 'us-east-1'],
      ['teamSize', 10],
      ['endpoints', 2],
      ['endpointInstance', 'm5.xlarge'],
      ['runs', 100],
      ['hourlyUsd', 86.5],
      ['hours', 730],
      ['minutes', 120],
      ['per-hour', 60],
      ['no-fee', 0],
      ['rate', 86.5],
    ])
  })

  test('differs from an answered zero, and an answer is no assumption any more', () => {
    const none = evaluate({ endpoints: 0, hourlyUsd: 100 })
    expect(lineOf(none, 'serving.endpoints')).toMatchObject({ quantity: 0, cost: '0', status: 'priced' })
    const assumed = none.assumptions.map(({ id }) => id)
    expect(assumed).not.toContain('endpoints')
    expect(assumed).not.toContain('rate')
  })

  test('moves what leans on it: a default formula reads the answers it has', () => {
    expect(lineOf(evaluate({ teamSize: 3 }), 'shared.storage')).toMatchObject({ inputs: { runs: 30 }, quantity: 60 })
  })
})

describe('overrides and assumptions', () => {
  test('win over answers, in the bill and in the decision', () => {
    const answers = { place: 'home', style: 3, share: 10, endpoints: 5 }
    const won = evaluate(answers, { overrides: { share: { low: 50, likely: 90, high: 100 }, endpoints: 7 } })
    expect(evaluate(answers).recommendation.leaf).toBe('open')
    expect(won.recommendation.leaf).toBe('third')
    expect(lineOf(won, 'serving.endpoints')).toMatchObject({ inputs: { endpoints: 7 } })
  })

  test('an edited fact changes the bill and says who edited it', () => {
    const edited = evaluate({}, { assumptions: { hours: 720 } })
    expect(lineOf(edited, 'serving.endpoints')).toMatchObject({ quantity: 1440 })
    expect(edited.assumptions.find(({ id }) => id === 'hours')).toMatchObject({
      value: 720,
      basis: 'plan',
      source: 'x',
    })
  })
})

describe('not applicable', () => {
  test('an answer moved there takes its lines out of every bill', () => {
    const answers = { endpoints: 5 }
    const moved = evaluate(answers, { notApplicable: { endpoints: 'out-of-scope' } })
    expect(lineOf(evaluate(answers), 'serving.endpoints')).toBeDefined()
    expect(lineOf(moved, 'serving.endpoints')).toBeUndefined()
    expect(moved.assumptions.map(({ id }) => id)).not.toContain('endpoints')
  })

  test('counts against an answer given besides, in the decision and in the bill alike', () => {
    const notApplicable = { place: 'other', cloud: 'other', teamSize: 'other', region: 'other' } as const
    const both = evaluate({ place: 'away', cloud: 'gcp', teamSize: 3, region: 'eu-central-1' }, { notApplicable })
    const neither = evaluate({}, { notApplicable })
    expect(both.hash).toBe(neither.hash)
  })
})

describe('an incomplete total', () => {
  const vendor = { place: 'home', style: 3, share: 90, hands: 'team' }

  test('names its lines, and makes the recommendation provisional', () => {
    const { recommendation, alternatives } = evaluate(vendor)
    expect(alternatives[0]?.monthly).toMatchObject({
      complete: false,
      unpriced: ['tracking.app', 'training.sagemaker-training', 'tracking.sagemaker-mlflow-app.people'],
    })
    expect(recommendation).toMatchObject({ platform: 'sagemaker', provisional: true })
  })

  test('is out under a cap only when its known part alone is above it', () => {
    const known = Number(billOf(evaluate(vendor), 'SageMaker')?.monthly.cloud.point)
    const at = (monthlyBudgetUsd: number) =>
      billOf(evaluate({ ...vendor, budgetIsCap: true, monthlyBudgetUsd }), 'SageMaker')
    expect(known).toBeGreaterThan(0)
    expect(at(known + 1)).toMatchObject({ eligible: true, monthly: { complete: false } })
    expect(at(known - 1)).toMatchObject({ eligible: false, excludedBy: ['R-budget'] })
  })

  test('off AWS the whole bill is unpriced but for people', () => {
    const off = evaluate({ cloud: 'gcp' })
    expect(off.alternatives.every(({ monthly }) => !monthly.complete && monthly.cloud.point === '0')).toBe(true)
    expect(off.prices.unpriced).toBeGreaterThan(0)
  })
})

describe('a hard cap', () => {
  const own = { place: 'away', hands: 'team', budgetIsCap: true }
  const textsOf = ({ recommendation }: Evaluation) => recommendation.reasons.map(({ text }) => text)

  test('says how much of the bill it was compared with', () => {
    const mixed = { place: 'home', style: 1, hands: 'nobody', budgetIsCap: true, monthlyBudgetUsd: 9000 }
    expect(textsOf(evaluate(mixed))).toContain('Compared in part.')
    expect(textsOf(evaluate({ ...mixed, budgetIsCap: false }))).not.toContain('Compared in part.')
    const off = evaluate({ ...mixed, cloud: 'gcp', monthlyBudgetUsd: 0 })
    expect(off.recommendation).toMatchObject({ kind: 'recommended', provisional: true })
    expect(textsOf(off)).toContain('Not compared.')
  })

  test('names what it shut, and the least that is enough', () => {
    const none = evaluate({ ...own, monthlyBudgetUsd: 1 })
    expect(none.recommendation.kind).toBe('none-qualifies')
    expect(textsOf(none).filter((text) => text.startsWith('Above the cap: '))).toHaveLength(1)
    const [enough] = none.recommendation.relax.flat().filter(({ question }) => question === 'monthlyBudgetUsd')
    expect(Number.isInteger(enough?.to)).toBe(true)
    const kindAt = (monthlyBudgetUsd: number) => evaluate({ ...own, monthlyBudgetUsd }).recommendation.kind
    expect(kindAt(Number(enough?.to))).toBe('recommended')
    expect(kindAt(Number(enough?.to) - 1)).toBe('none-qualifies')
  })
})

describe('what would change it', () => {
  test('each flip leads where it says when run again', () => {
    const answers = { place: 'home', style: 3, share: 90, hands: 'team', scheduler: 'airflow' }
    const { flips, recommendation } = evaluate(answers)
    expect(flips.length).toBeGreaterThan(0)
    for (const { changes, platform, variant } of flips) {
      const changed = { ...answers, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) }
      expect(evaluate(changed).recommendation).toMatchObject({ platform, variant })
      expect([platform, variant]).not.toEqual([recommendation.platform, recommendation.variant])
    }
  })

  test('when nothing qualifies, each set of answers to relax lets something qualify when run again', () => {
    const answers = { place: 'away', hands: 'nobody' }
    const { recommendation } = evaluate(answers)
    expect(recommendation).toMatchObject({ kind: 'none-qualifies', platform: null, stack: null })
    expect(recommendation.relax.length).toBeGreaterThan(0)
    for (const set of recommendation.relax) {
      const changed = { ...answers, ...Object.fromEntries(set.map(({ question, to }) => [question, to])) }
      expect(evaluate(changed).recommendation.kind).not.toBe('none-qualifies')
    }
  })
})

test('the region is the answer’s, and the prices say where they are from', () => {
  expect(evaluate({ region: 'us-east-1' }).assumptions.map(({ id }) => id)).not.toContain('region')
  expect(evaluate({}).prices).toEqual({
    region: 'us-east-1',
    origin: 'snapshot',
    oldest: '2026-09-25',
    newest: '2026-09-25',
    unpriced: 5,
  })
})
