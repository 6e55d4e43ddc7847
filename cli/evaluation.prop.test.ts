import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { totalOf } from '#lib/cost/total.ts'
import { platformNameOf } from '#lib/decision/platform-name.ts'
import type { Answers, AnswerValue, Question } from '#lib/decision/question.ts'
import { hashOf } from '#lib/plan/canonical-json.ts'
import { planFrom } from '#lib/plan/codec/plan-codec.ts'
import type { AnswerChange, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { REPORT_FORMATS } from '#lib/report/report-format.ts'
import { WRITE_REPORT } from '#lib/report/write-report.ts'
import { isPlainDecimal } from '#lib/units/decimal.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated, reported } from './commands.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const { questions } = catalog.policy

/** Any answer a question takes, its borders more often than chance would have it. */
function answerTo({ answer }: Question): fc.Arbitrary<AnswerValue> {
  switch (answer.kind) {
    case 'choice':
      return fc.constantFrom(...answer.options.map(({ value }) => value))
    case 'choices':
      return fc.subarray(answer.options.map(({ value }) => value))
    case 'scale':
      return fc.integer({ min: answer.min, max: answer.max })
    case 'integer':
      return fc.oneof(fc.constantFrom(answer.min, answer.max), fc.nat({ max: answer.plausible[1] }))
    case 'number':
      return fc.oneof(
        fc.constantFrom(answer.min, answer.max),
        fc.double({ min: 0, max: answer.plausible[1], noNaN: true }),
      )
    case 'boolean':
      return fc.boolean()
    case 'text':
      return fc.constantFrom('m5.xlarge', 'g5.xlarge', 'zz9.huge')
    case 'region':
      return fc.constantFrom(...catalog.regions)
    case 'regions':
      return fc.subarray([...catalog.regions], { maxLength: 2 })
  }
}

const ids = questions.map(({ id }) => id)
const every = fc.record(Object.fromEntries(questions.map((one) => [one.id, answerTo(one)])))
const some = (share: number) =>
  fc
    .tuple(every, fc.subarray(ids, { maxLength: Math.ceil(ids.length * share) }))
    .map(
      ([all, asked]): Answers =>
        Object.fromEntries(asked.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]]]))),
    )
const numeric = fc.constantFrom('endpoints', 'genaiShare', 'pipelineRunsPerDay', 'monthlyBudgetUsd')
const plan: fc.Arbitrary<Plan> = fc.record(
  {
    schema: fc.constant('plan@1' as const),
    name: fc.constant('x'),
    answers: fc.oneof(
      some(0.2),
      some(1),
      every.map((one): Answers => one),
    ),
    notApplicable: fc.dictionary(fc.constantFrom(...ids), fc.constant('other' as const), { maxKeys: 3 }),
    overrides: fc.dictionary(numeric, fc.integer({ min: 0, max: 100 }), { maxKeys: 2 }),
    assumptions: fc.dictionary(
      fc.constantFrom(...catalog.measures.map(({ id }) => id)),
      fc.constantFrom(1e-9, 1, 1e9),
      { maxKeys: 3 },
    ),
  },
  { requiredKeys: ['schema', 'name', 'answers'] },
)

function evaluate(given: Plan): Evaluation {
  const read = planFrom(given, catalog)
  if (read.kind === 'invalid') throw new Error(`${read.path}: ${read.expected}`)
  return evaluated(read.document, catalog).evaluation
}

function changed(given: Plan, changes: readonly AnswerChange[]): Plan {
  const to = Object.fromEntries(changes.map((one) => [one.question, one.to]))
  const overrides = Object.entries(given.overrides ?? {}).filter(([id]) => !Object.hasOwn(to, id))
  return { ...given, answers: { ...given.answers, ...to }, overrides: Object.fromEntries(overrides) }
}

/** Where a value is nothing JSON can hold: undefined, NaN, an infinite number. */
function lost(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((inner, at) => lost(inner, `${path}[${at}]`))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => lost(inner, `${path}.${key}`))
  const kept = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
  return kept ? [] : [path]
}

const check = (property: (given: Plan, found: Evaluation) => void, numRuns: number): void =>
  fc.assert(
    fc.property(plan, (given) => property(given, evaluate(given))),
    { numRuns, seed: 7 },
  )

describe('whatever the answers, on the shipped data', () => {
  test('every figure is one, money is a plain decimal, and the hash is of the document', () => {
    check((_, found) => {
      expect(lost(found)).toEqual([])
      const lines = found.alternatives.flatMap((one) => one.lines)
      const money = lines.flatMap(({ cost, unitPrice }) => [cost, unitPrice]).filter((text) => text !== null)
      expect(money.filter((text) => !isPlainDecimal(text))).toEqual([])
      const { hash, ...document } = found
      expect(hash).toBe(hashOf(document))
    }, 30)
  })

  test('every bill is the sum of its lines, and an incomplete one names what has no price', () => {
    check((_, { alternatives }) => {
      for (const { lines, monthly } of alternatives) {
        const cloud = totalOf(lines.filter((line) => line.category === 'cloud'))
        const people = totalOf(lines.filter((line) => line.category === 'people'))
        expect([monthly.cloud.point, monthly.people.point]).toEqual([cloud.known, people.known])
        expect(monthly.unpriced).toEqual([...cloud.unpriced, ...people.unpriced])
        expect(monthly.complete).toBe(monthly.unpriced.length === 0)
      }
    }, 30)
  })

  test('what is chosen is the first that may be, is named after its parts, and holds nothing excluded', () => {
    check((_, { recommendation, alternatives, exclusions }) => {
      const eligible = alternatives.filter((one) => one.eligible && one.platform !== null)
      const { platform, variant, stack, kind, robustness } = recommendation
      expect(stack).toEqual(eligible[0]?.stack ?? null)
      expect(kind === 'none-qualifies').toBe(stack === null)
      expect(kind === 'toss-up').toBe(robustness === 'toss-up')
      if (stack) expect({ platform, variant }).toEqual(platformNameOf(stack))
      const out = exclusions.map(({ component, option }) => `${component}/${option}`)
      const used = eligible.flatMap((one) => Object.entries(one.stack).map((pair) => pair.join('/')))
      expect(used.filter((one) => out.includes(one))).toEqual([])
    }, 30)
  })

  test('there is a next question until it is settled, and it is an open one', () => {
    check((given, { settled, nextQuestion }) => {
      expect(nextQuestion === null).toBe(settled)
      const closed = [...Object.keys(given.answers), ...Object.keys(given.notApplicable ?? {})]
      if (nextQuestion) expect(closed).not.toContain(nextQuestion.id)
    }, 30)
  })

  test('each flip, and each way out when none qualifies, holds when run again', () => {
    check((given, { flips, recommendation }) => {
      const { kind, ...headline } = recommendation
      for (const { changes, platform, variant } of flips) {
        expect(evaluate(changed(given, changes)).recommendation).toMatchObject({ platform, variant })
        if (kind !== 'none-qualifies') expect(headline).not.toMatchObject({ platform, variant })
      }
      for (const set of recommendation.relax)
        expect(evaluate(changed(given, set)).recommendation.kind).not.toBe('none-qualifies')
    }, 30)
  })

  test('every report can be written, and none says NaN or undefined', () => {
    check((given) => {
      const all = reported(given, catalog)
      for (const format of REPORT_FORMATS)
        expect(WRITE_REPORT[format](all)).not.toMatch(/\b(?:NaN|undefined|Infinity)\b|\[object/)
    }, 10)
  })
})
