import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPriceSheet } from '#lib/catalog/load-price-sheet.ts'
import { stackLines } from '#lib/cost/stack-lines.ts'
import { totalOf } from '#lib/cost/total.ts'
import { TIERS } from '#lib/cost/workload.ts'
import { COMPONENTS, perComponent, type Stack } from '#lib/decision/stack.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { evaluatePlan, priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { planCosts } from '#lib/plan/plan-costs.ts'
import { workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import { chargeTiers } from '#lib/pricing/tiers.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { addUsd, NO_USD, usdFrom, usdText } from '#lib/units/usd.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const sheet = loadPriceSheet('us-east-1')
const book = priceBookFor([], catalog, sheet)
const { questions, options } = catalog.policy

const NUMBERS = questions.flatMap(({ id, answer, default: fallback }) =>
  (answer.kind === 'integer' || answer.kind === 'number') && fallback !== null ? [{ id, answer }] : [],
)
const planOf = (answers: Plan['answers'], more: Partial<Plan> = {}): Plan => ({
  schema: 'plan@1',
  name: 'x',
  answers,
  ...more,
})

const stacks: fc.Arbitrary<Stack> = fc.infiniteStream(fc.nat()).map((draws) =>
  perComponent((component) => {
    const own = options.filter((one) => one.component === component)
    return own[Number(draws.next().value) % own.length]?.id ?? 'none'
  }),
)

const CHOICES = {
  networkIsolation: ['none', 'vpc', 'no-internet'],
  availability: ['best-effort', '99.5', '99.9', '99.95'],
  trainingInterruptible: [true, false],
  reconstructPredictions: [true, false],
  cloud: ['aws-only', 'gcp', 'on-premises'],
} as const
const LISTS = { releaseSafety: ['canary', 'shadow'], skills: ['sagemaker', 'airflow'], regimes: ['hipaa'] } as const

const answers: fc.Arbitrary<Plan['answers']> = fc
  .record(
    {
      ...Object.fromEntries(
        NUMBERS.map(({ id, answer: { plausible, kind } }) => [
          id,
          kind === 'integer'
            ? fc.integer({ min: plausible[0], max: plausible[1] })
            : fc
                .integer({ min: 0, max: 1000 })
                .map((part) => plausible[0] + ((plausible[1] - plausible[0]) * part) / 1000),
        ]),
      ),
      ...Object.fromEntries(Object.entries(CHOICES).map(([id, some]) => [id, fc.constantFrom(...some)])),
      ...Object.fromEntries(Object.entries(LISTS).map(([id, some]) => [id, fc.subarray([...some])])),
    },
    { requiredKeys: [] },
  )
  .map((some) =>
    Object.fromEntries(Object.entries(some).flatMap(([id, one]) => (one === undefined ? [] : [[id, one]]))),
  )
const tiers = fc.constantFrom(...TIERS)

const costsOf = (plan: Plan) => planCosts({ plan, catalog, book })

describe('a bill', () => {
  test('is the sum of its lines, and of the bills of its options, to the last digit', () => {
    fc.assert(
      fc.property(answers, stacks, tiers, (given, stack, tier) => {
        const costs = costsOf(planOf(given))
        const lines = costs.linesFor(stack, tier)
        for (const category of ['cloud', 'people'] as const) {
          const own = lines.filter((line) => line.category === category)
          const byHand = own.reduce((sum, { cost }) => (cost === null ? sum : addUsd(sum, usdFrom(cost))), NO_USD)
          expect(totalOf(own).known).toBe(usdText(byHand))
          const parts = COMPONENTS.map((component) => costs.billOf({ component, id: stack[component] }, tier)[category])
          expect(usdText(parts.reduce((sum, { usd }) => addUsd(sum, usd), NO_USD))).toBe(usdText(byHand))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('never falls when more has to be run', () => {
    const drivers = catalog.drivers.flatMap(({ figure }) => {
      const found = NUMBERS.find(({ id }) => figure === `answer:${id}`)
      return found ? [found] : []
    })
    fc.assert(
      fc.property(answers, fc.tuple(stacks, tiers), fc.constantFrom(...drivers), (given, [stack, tier], driver) => {
        const [low, high] = driver.answer.plausible
        const fixed = { instancesPerEndpoint: 2, modelsInProduction: 5, pipelineMinutesPerRun: 1, ...given }
        const { peakRps: _, ...rest } = fixed as Record<string, Plan['answers'][string]>
        const usd = [low, (low + high) / 2, high].map((value) => {
          const lines = costsOf(planOf({ ...rest, [driver.id]: Math.ceil(value) })).linesFor(stack, tier)
          return Number(totalOf(lines).known)
        })
        expect(usd).toEqual(usd.toSorted((a, b) => a - b))
      }),
      { numRuns: 150 },
    )
  })

  test('of the cloud is the same, line by line, whether people count or not', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const bills = [true, false].map((countPeople) =>
          evaluatePlan(planOf({ ...given, countPeople }), catalog, sheet).alternatives.map(
            ({ stack, lines, monthly }) => ({
              stack,
              cloud: monthly.cloud.point,
              lines: lines.filter(({ category }) => category === 'cloud'),
            }),
          ),
        )
        const key = ({ stack }: { readonly stack: Stack }) => JSON.stringify(stack)
        const [counted = [], billOnly = []] = bills
        for (const bill of billOnly) {
          const same = counted.find((one) => key(one) === key(bill))
          if (same) expect(bill).toEqual(same)
          expect(totalOf(bill.lines).known).toBe(bill.cloud)
        }
      }),
      { numRuns: 12 },
    )
  })
})

describe('a price', () => {
  const rows = sheet.rows.map((row) => [`${row.item} ${JSON.stringify(row.attributes)}`, row] as const)
  const tiered = rows.filter(([, row]) => row.tiers.length > 1)
  const cost = (row: (typeof sheet.rows)[number], amount: string) =>
    decimalFrom(usdText(chargeTiers(row, { amount: decimalFrom(amount), unit: row.unit }).cost))

  test.each(tiered)('in tiers has no step at a border, and never falls: %s', (_, row) => {
    for (const { endRange, usd } of row.tiers) {
      if (endRange === 'Inf') continue
      const before = Number(usdText(chargeTiers(row, { amount: decimalFrom(endRange), unit: row.unit }).cost))
      const after = `${endRange}.000001`
      const step = Number(usdText(chargeTiers(row, { amount: decimalFrom(after), unit: row.unit }).cost)) - before
      expect(Math.abs(step)).toBeLessThanOrEqual(0.000002 * Math.max(1, Number(usd)))
    }
  })

  test('never falls with its quantity', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.nat(1e9), fc.nat(1e9), ([, row], one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) => cost(row, `${value}e-3`))
        if (low && high) expect(compareDecimal(low, high)).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('figures at their ends', () => {
  const facts = catalog.measures.map(({ id }) => id)
  const isNumeric = (text: string) => !/Infinity|NaN/.test(text)

  test.each([
    ['the most an answer may be', Object.fromEntries(NUMBERS.map(({ id }) => [id, 1e9])), {}],
    ['nothing of anything', Object.fromEntries(NUMBERS.map(({ id, answer }) => [id, answer.min])), {}],
    ['facts as large as they may be', {}, Object.fromEntries(facts.map((id) => [id, 1e9]))],
    ['facts as small as a divisor may be', {}, Object.fromEntries(facts.map((id) => [id, 1e-9]))],
  ] as const)('%s: no bill leaves the numbers', (_, given, assumptions) => {
    const document = JSON.stringify(planOf({ cloud: 'aws-only', ...given }, { assumptions }))
    const read = decodePlan(document, catalog)
    if (read.kind !== 'ok') throw new Error(JSON.stringify(read))
    const costs = costsOf(read.document)
    for (const tier of TIERS)
      for (const { component, id } of options) {
        const lines = costs.linesFor({ [component]: id }, tier)
        expect(isNumeric(JSON.stringify(lines))).toBe(true)
        for (const { cost } of lines) expect(Number(cost ?? 0)).toBeGreaterThanOrEqual(0)
      }
  })

  test.each([
    ['{"answers":{"endpoints":-1}}', 'endpoints'],
    ['{"answers":{"meanRps":1e308}}', 'meanRps'],
    ['{"answers":{"meanRps":1e999}}', 'meanRps'],
    ['{"answers":{},"assumptions":{"minutes-per-hour":0}}', 'minutes-per-hour'],
    ['{"answers":{},"assumptions":{"least-endpoints":0}}', 'least-endpoints'],
    ['{"answers":{},"assumptions":{"spot-share":-1}}', 'spot-share'],
  ])('refused by name: %s', (text, name) => {
    const read = decodePlan(JSON.stringify({ schema: 'plan@1', name: 'x' }).replace('}', `,${text.slice(1)}`), catalog)
    expect(read).toMatchObject({ kind: 'invalid' })
    expect(JSON.stringify(read)).toContain(name)
  })

  test('a line without a quantity is refused by its name, whoever asks', () => {
    const workload = workloadFromPlan(planOf({}), catalog, 'highly-available')
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e308]) {
      const values = new Map([...workload.values, ['answer:endpoints', bad], ['fact:hours-per-month', 1e9]])
      expect(() =>
        stackLines({ serving: 'sagemaker-real-time' }, catalog.formulas, { workload: { ...workload, values }, book }),
      ).toThrow(/^serving\.\S+: no quantity/)
    }
  })
})
