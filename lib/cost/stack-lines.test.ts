import { describe, expect, test } from 'vitest'
import type { StackParts } from '#lib/cost/formulas-applied.ts'
import { stackLines } from '#lib/cost/stack-lines.ts'
import { SMALL_BOOK, SMALL_FORMULAS, SMALL_WORKLOAD } from '#lib/cost/testing/small-cost-model.ts'
import { totalOf } from '#lib/cost/total.ts'
import type { Workload } from '#lib/cost/workload.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

const OWN: StackParts = { tracking: 'mlflow-self-hosted', registry: 'mlflow-registry', serving: 'none' }
/** Nobody wrote down how much work the app is. */
const VENDOR_PEOPLE = 'tracking.sagemaker-mlflow-app.people'
const VENDOR: StackParts = { tracking: 'sagemaker-mlflow-app', serving: 'sagemaker-real-time' }

const linesOf = (stack: StackParts, more: Partial<Workload> = {}, book = SMALL_BOOK) =>
  stackLines(stack, SMALL_FORMULAS, { workload: { ...SMALL_WORKLOAD, ...more }, book })
const idsOf = (...args: Parameters<typeof linesOf>) => linesOf(...args).map(({ id }) => id)

const VENDOR_PAGE = { title: 'A vendor', url: 'https://vendor.example/pricing', readOn: '2026-09-20' as IsoDate }

describe('the lines of a stack', () => {
  test('say everything that makes their cost', () => {
    expect(linesOf(VENDOR).find(({ id }) => id === 'serving.endpoints')).toMatchObject({
      option: 'sagemaker-real-time',
      item: 'hosting',
      attributes: { instanceType: 'ml.m5.xlarge' },
      inputs: { endpoints: 2, hours: 730 },
      source: { title: 'Invented', url: null },
      quantity: 1460,
      unitPrice: '0.23',
      cost: '335.8',
      price: { sku: 'SKU1', readOn: '2026-09-25' },
      from: ['answer:endpoints', 'fact:hours', 'answer:endpointInstance', 'price:hosting'],
    })
  })

  test('sum to the total, to the last digit', () => {
    const lines = linesOf(OWN)
    const costs = lines.flatMap(({ cost }) => (cost === null ? [] : [usdFrom(cost)]))
    expect(totalOf(lines)).toEqual({ known: usdText(sumUsd(costs)), complete: true, unpriced: [] })
    // 2 × 730 × 0.192 + (100 × 0.05 + 100 × 0.03) + 730 / 60 × 86.5 (the quantity at six decimals)
    expect(totalOf(lines).known).toBe('1340.7366955')
  })

  test('follow the tier of self-hosted MLflow', () => {
    expect(idsOf(OWN)).toContain('tracking.machines')
    expect(idsOf(OWN, { tier: 'single-vm' })).toContain('tracking.machine')
    expect(idsOf(OWN, { tier: 'single-vm' })).not.toContain('tracking.machines')
  })

  test('follow any of several tiers', () => {
    const tiers = ['single-vm', 'department'] as const
    const formulas = SMALL_FORMULAS.map((one) => (one.id === 'tracking.machines' ? { ...one, tiers } : one))
    const has = (tier: Workload['tier']) =>
      stackLines(OWN, formulas, { workload: { ...SMALL_WORKLOAD, tier }, book: SMALL_BOOK }).some(
        ({ id }) => id === 'tracking.machines',
      )
    expect((['single-vm', 'highly-available', 'department'] as const).map(has)).toEqual([true, false, true])
  })

  test('a quantity that is no number is refused by the name of the line', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1]) {
      const values = new Map([...SMALL_WORKLOAD.values, ['answer:endpoints', bad] as const])
      expect(() => linesOf(VENDOR, { values })).toThrow('serving.endpoints: no quantity')
    }
    const values = new Map([...SMALL_WORKLOAD.values, ['fact:per-hour', 0] as const])
    expect(() => linesOf(OWN, { values })).toThrow('shared.storage: no quantity')
  })

  test('hold a shared part once, and nothing of options that are not used', () => {
    expect(idsOf({ ...OWN, ...VENDOR }).filter((id) => id === 'shared.storage')).toHaveLength(1)
    expect(idsOf({ tracking: 'none', serving: 'none' })).toEqual([])
  })

  test('leave out what rests on a question that does not apply', () => {
    const without = { notApplicable: new Set(['answer:endpoints']) }
    expect(idsOf(VENDOR, without)).toEqual(['tracking.app', 'shared.storage', VENDOR_PEOPLE])
    const needy = SMALL_FORMULAS.map((one) => ({ ...one, needs: ['answer:endpoints' as const] }))
    expect(stackLines(VENDOR, needy, { workload: { ...SMALL_WORKLOAD, ...without }, book: SMALL_BOOK })).toEqual([
      expect.objectContaining({ id: VENDOR_PEOPLE }),
    ])
    expect(idsOf(VENDOR, { notApplicable: new Set(['answer:endpointInstance']) })).not.toContain('serving.endpoints')
  })
})

describe('unknown is not zero', () => {
  test('name what has no price, and bill a vendor wherever the machines are', () => {
    const formulas = SMALL_FORMULAS.map((one) =>
      one.id === 'tracking.app'
        ? { ...one, place: 'anywhere' as const, price: { kind: 'unpriced' as const }, source: VENDOR_PAGE }
        : one,
    )
    for (const onAws of [true, false]) {
      const lines = stackLines({ tracking: 'sagemaker-mlflow-app' }, formulas, {
        workload: { ...SMALL_WORKLOAD, onAws },
        book: SMALL_BOOK,
      })
      expect(lines.find(({ id }) => id === 'tracking.app')).toMatchObject({
        status: 'unpriced',
        cost: null,
        quantity: null,
        reason: 'not-in-price-sheet',
        source: VENDOR_PAGE,
      })
    }
  })

  test('an item without a price is an unpriced line, and the total says so', () => {
    const lines = linesOf(VENDOR)
    expect(lines.find(({ id }) => id === 'tracking.app')).toMatchObject({ cost: null, reason: 'not-in-price-sheet' })
    expect(totalOf(lines)).toEqual({ known: '343.8', complete: false, unpriced: ['tracking.app', VENDOR_PEOPLE] })
  })

  test('nor are the people of an option that has no formula for them, where others of the component have one', () => {
    const people = linesOf(VENDOR).filter(({ category }) => category === 'people')
    expect(people).toEqual([expect.objectContaining({ id: VENDOR_PEOPLE, status: 'unpriced', cost: null })])
  })

  test('so is a type the sheet does not know, even for no endpoints at all', () => {
    const values = new Map(SMALL_WORKLOAD.values).set('answer:endpointInstance', 'm9.huge').set('answer:endpoints', 0)
    expect(linesOf(VENDOR, { values })).toContainEqual(
      expect.objectContaining({ id: 'serving.endpoints', status: 'unpriced', quantity: 0, cost: null }),
    )
  })

  test('and so is an option the cost model has no formula for', () => {
    expect(linesOf({ ...OWN, serving: 'ecs-fargate' }).at(-1)).toMatchObject({
      id: 'serving.ecs-fargate',
      status: 'unpriced',
      quantity: null,
      cost: null,
    })
  })

  test('where nothing runs on AWS, every cloud part is unpriced and people still cost', () => {
    const lines = linesOf(OWN, { onAws: false })
    expect(lines.filter(({ category }) => category === 'cloud').map(({ id, status }) => [id, status])).toEqual([
      ['tracking.mlflow-self-hosted', 'unpriced'],
      ['registry.mlflow-registry', 'unpriced'],
    ])
    expect(lines.filter(({ category }) => category === 'people').map(({ status }) => status)).toEqual(['priced'])
  })

  test('free is a priced line with a source', () => {
    expect(linesOf(OWN).find(({ id }) => id === 'registry.mlflow-registry')).toMatchObject({
      status: 'priced',
      cost: '0',
      price: { origin: 'fact', source: 'Invented' },
    })
  })

  test('a figure the data does not give is a bug, not a zero', () => {
    expect(() => linesOf(VENDOR, { values: new Map() })).toThrow('no number for')
  })
})

test('the plan is the source of a figure it gives itself', () => {
  const people = (given: readonly string[]) =>
    linesOf(OWN, { given: new Set(given) }).find(({ category }) => category === 'people')
  expect(people([])).toMatchObject({ price: { origin: 'fact', source: 'Invented', readOn: '2026-11-23' } })
  expect(people(['answer:hourlyUsd'])).toMatchObject({ price: { origin: 'plan', source: 'answer:hourlyUsd' } })
})

test('the user’s own price wins, also where the sheet has none', () => {
  const overrides = [
    { item: 'app', attributes: {}, usd: '0.5' },
    { item: 'hosting', attributes: { instanceType: 'ml.m5.xlarge' }, usd: '0' },
  ]
  const lines = linesOf(VENDOR, {}, { ...SMALL_BOOK, overrides })
  expect(totalOf(lines)).toEqual({ known: '373', complete: false, unpriced: [VENDOR_PEOPLE] })
  expect(lines[0]).toMatchObject({ cost: '365', price: { origin: 'override', sku: null, readOn: null } })
})

test('a line sized by a task names the instance it stands in for, and has no quantity where no task holds it', () => {
  const from = 'answer:endpointInstance' as const
  const sized = SMALL_FORMULAS.filter(({ id }) => id === 'serving.endpoints').map((one) => ({
    ...one,
    title: 'Tasks like {endpointInstance}',
    inputs: { ...one.inputs, endpoints: { from, unit: 'vCPU', taskSize: 'vcpu' as const } },
  }))
  const lineFor = (type: string) => {
    const values = new Map(SMALL_WORKLOAD.values).set('answer:endpointInstance', type)
    return stackLines({ serving: 'sagemaker-real-time' }, sized, {
      workload: { ...SMALL_WORKLOAD, values },
      book: SMALL_BOOK,
    })[0]
  }
  expect(lineFor('m5.xlarge')).toMatchObject({
    title: 'Tasks like m5.xlarge',
    inputs: { endpoints: 2 },
    quantity: 1460,
  })
  const unsized = { status: 'unpriced', quantity: null, inputs: {}, formula: 'endpoints * hours' }
  expect(lineFor('g5.xlarge')).toMatchObject({ ...unsized, reason: 'not-offered-in-region' })
  expect(lineFor('zz9.huge')).toMatchObject({ ...unsized, reason: 'not-in-price-sheet' })
})
