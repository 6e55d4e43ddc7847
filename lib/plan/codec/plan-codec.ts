import { z } from 'zod'
import type { ComponentOption } from '#lib/decision/policy.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { answerShape, isNumeric, type NumericAnswer, numberShape } from '#lib/plan/codec/answer-shape.ts'
import { type Decoded, invalid } from '#lib/plan/codec/decoded.ts'
import { financeShape } from '#lib/plan/codec/finance-shape.ts'
import { decodeAs } from '#lib/plan/codec/first-issue.ts'
import { parseJson } from '#lib/plan/codec/json-text.ts'
import { priceOverridesShape } from '#lib/plan/codec/price-override-shape.ts'
import { LONGEST_NAME, shortText } from '#lib/plan/codec/text-shape.ts'
import { divisorKeys, SMALLEST_DIVISOR } from '#lib/plan/divisors.ts'
import { type GrowthField, LONGEST_NOTE, NOT_APPLICABLE_REASONS, type Plan } from '#lib/plan/plan.ts'

const LARGEST = 1e9
const NAME = `expected text of 1 to ${LONGEST_NAME} characters`
const name = z.string(NAME).trim().min(1, NAME).max(LONGEST_NAME, NAME)
const LOGNORMAL = { path: ['low'], message: 'expected a number above 0, where a lognormal range begins' }
const amount = numberShape(0, LARGEST, false)

/** The plan's own growth, for each part a share a year. */
const growthShape = z.strictObject(
  {
    months: numberShape(1, 120, true).exactOptional(),
    modelsPerYear: amount.exactOptional(),
    trafficPerYear: amount.exactOptional(),
    trainingPerYear: amount.exactOptional(),
    teamPerYear: amount.exactOptional(),
  } satisfies Record<GrowthField | 'months', z.ZodType>,
  'expected an object of growth',
)

/** A figure of the plan's own: a number as the question or the fact takes it, or its spread. */
function overrideShape({ kind, min, max }: Pick<NumericAnswer, 'kind' | 'min' | 'max'>) {
  const whole = kind === 'integer'
  const one = numberShape(min, max, whole)
  const expected = `expected a ${whole ? 'whole number' : 'number'}, or low, likely and high`
  const distribution = z.enum(['pert', 'triangular', 'lognormal'], 'expected pert, triangular or lognormal')
  const range = z
    .strictObject({ low: one, likely: one, high: one, distribution: distribution.exactOptional() }, expected)
    .refine(({ low, likely, high }) => low <= likely && likely <= high, 'expected low ≤ likely ≤ high')
    .refine(({ low, distribution: lies }) => lies !== 'lognormal' || low > 0, LOGNORMAL)
  return z.union([one, range], expected)
}

/** An object with one optional entry per id; an id that is none is refused by its path. */
function entriesFor<Shape extends z.ZodType>(entries: readonly (readonly [string, Shape])[], what: string) {
  const optional = Object.fromEntries(entries.map(([id, shape]) => [id, shape.exactOptional()]))
  return z.strictObject(optional, `expected an object of ${what}`)
}

/** One of the options that can fill a component. */
function optionShape(component: Component, options: readonly ComponentOption[]) {
  const ids = options.flatMap((one) => (one.component === component ? [one.id] : []))
  return z.enum(ids, `expected one of ${ids.join(', ')}`)
}

function planShape(catalog: Catalog) {
  const { policy, measures, items, regions } = catalog
  const { questions } = policy
  const divisors = divisorKeys(catalog)
  const factFrom = (min: number) => overrideShape({ kind: 'number', min, max: LARGEST })
  const [fact, divisor] = [factFrom(0), factFrom(SMALLEST_DIVISOR)]
  const per = <Shape extends z.ZodType>(shape: Shape) => questions.map(({ id }) => [id, shape] as const)
  const answers = entriesFor(
    questions.map(({ id, answer }) => [id, answerShape(answer, regions)] as const),
    'answers',
  )
  const overrides = entriesFor(
    questions.flatMap(({ id, answer }) => (isNumeric(answer) ? [[id, overrideShape(answer)] as const] : [])),
    'overrides',
  )
  const reason = z.enum(NOT_APPLICABLE_REASONS, `expected one of ${NOT_APPLICABLE_REASONS.join(', ')}`)
  const perCriterion = policy.criteria.map(({ id }) => [id, amount] as const)
  const roleWeights = z.record(shortText(60), amount, 'expected an object of weights')
  const stack = entriesFor(
    COMPONENTS.map((component) => [component, optionShape(component, policy.options)] as const),
    'components',
  )
  return z.strictObject(
    {
      schema: z.literal('plan@1', 'expected "plan@1"'),
      name,
      answers,
      notApplicable: entriesFor(per(reason), 'reasons').exactOptional(),
      notes: entriesFor(
        per(z.string('expected text').max(LONGEST_NOTE, 'expected at most 4,000 characters')),
        'notes',
      ).exactOptional(),
      weights: entriesFor(perCriterion, 'weights').exactOptional(),
      overrides: overrides.exactOptional(),
      priceOverrides: priceOverridesShape(items).exactOptional(),
      prices: z.strictObject({ pinned: shortText(LONGEST_NAME).exactOptional() }).exactOptional(),
      seed: numberShape(0, 2 ** 32 - 1, true).exactOptional(),
      scenarios: z
        .array(
          z.strictObject({ name, answers: answers.exactOptional(), overrides: overrides.exactOptional() }),
          'expected a list of scenarios',
        )
        .max(20, 'expected at most 20 scenarios')
        .exactOptional(),
      finance: financeShape(catalog).exactOptional(),
      growth: growthShape.exactOptional(),
      assumptions: entriesFor(
        measures.map(({ id }) => [id, divisors.has(`fact:${id}`) ? divisor : fact] as const),
        'facts',
      ).exactOptional(),
      roleWeights: roleWeights.exactOptional(),
      pinnedStacks: z
        .array(z.strictObject({ name, stack }), 'expected a list of stacks')
        .max(10, 'expected at most 10 stacks')
        .exactOptional(),
    },
    'expected a plan@1 document',
  )
}

const shapes = new WeakMap<Catalog, ReturnType<typeof planShape>>()

/** The shape for a catalog, made once: making it costs far more than reading a plan. */
function shapeFor(catalog: Catalog): ReturnType<typeof planShape> {
  const shape = shapes.get(catalog) ?? planShape(catalog)
  shapes.set(catalog, shape)
  return shape
}

/** Reads a value that claims to be a plan. */
export function planFrom(value: unknown, catalog: Catalog): Decoded<Plan> {
  const version = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (typeof version === 'string' && /^plan@\d+$/.test(version) && version !== 'plan@1')
    return invalid('schema', `"plan@1"; ${version} is from a newer planner`)
  return decodeAs(shapeFor(catalog), value)
}

/** Reads `plan@1` text (design §5.1): total, and every unknown key is refused by its path. */
export function decodePlan(text: string, catalog: Catalog): Decoded<Plan> {
  const json = parseJson(text, 'plain')
  return json.kind === 'ok' ? planFrom(json.document, catalog) : json
}
