import { z } from 'zod'
import type { Condition } from '#lib/decision/condition.ts'
import { LIFECYCLES } from '#lib/decision/lifecycle.ts'
import { HOSTS } from '#lib/decision/policy.ts'
import { QUESTION_USES, STAGES } from '#lib/decision/question.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { type IsoDate, isIsoDate } from '#lib/units/iso-date.ts'

/** A calendar day; the check keeps what the type promises. */
export const isoDate = z.custom<IsoDate>(
  (value) => typeof value === 'string' && isIsoDate(value),
  'expected a day such as 2026-11-24',
)

export const source = z.strictObject({
  title: z.string().min(3),
  url: z.url({ protocol: /^https$/ }).nullable(),
  readOn: isoDate,
})

export const basis = z.enum(['fact', 'secondary', 'judgement'])
export const component = z.enum(COMPONENTS)
export const ids = z.array(z.string().min(1))

const question = { question: z.string().min(1) }
const test = z.union([
  z.strictObject({ ...question, oneOf: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1) }),
  z.strictObject({ ...question, atLeast: z.number() }),
  z.strictObject({ ...question, atMost: z.number() }),
  z.strictObject({ ...question, moreThan: z.number() }),
  z.strictObject({ ...question, lessThan: z.number() }),
  z.strictObject({ ...question, belowMeasure: z.string() }),
  z.strictObject({ ...question, includesAny: ids.min(1) }),
  z.strictObject({ ...question, isExactly: ids.min(1) }),
  z.strictObject({ ...question, within: ids.min(1) }),
  z.strictObject({ ...question, isEmpty: z.boolean() }),
])
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    test,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
  ]),
)

const option = z.strictObject({
  value: z.string(),
  label: z.string(),
  meaning: z.string().exactOptional(),
  alone: z.literal(true).exactOptional(),
})
const answer = z.union([
  z.strictObject({ kind: z.enum(['choice', 'choices']), options: z.array(option).min(2) }),
  z.strictObject({ kind: z.literal('scale'), min: z.int(), max: z.int(), ends: z.tuple([z.string(), z.string()]) }),
  z.strictObject({
    kind: z.enum(['integer', 'number']),
    min: z.number(),
    max: z.number(),
    unit: z.string().min(1),
    plausible: z.tuple([z.number(), z.number()]),
  }),
  z.strictObject({ kind: z.literal('boolean') }),
  z.strictObject({ kind: z.literal('text'), pattern: z.string(), expected: z.string() }),
  z.strictObject({ kind: z.enum(['region', 'regions']) }),
])

const fallback = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('value'),
    low: z.number().exactOptional(),
    likely: z.union([z.number(), z.string()]),
    high: z.number().exactOptional(),
    basis: z.enum(['judgement', 'source']),
    source: z.string().min(3),
  }),
  z.strictObject({ kind: z.literal('formula'), formula: z.string() }),
  z.strictObject({ kind: z.literal('fact'), fact: z.string() }),
])

export const questions = z.array(
  z.strictObject({
    id: z.string().min(1),
    stage: z.enum(STAGES),
    use: z.enum(QUESTION_USES),
    quick: z.int().positive().nullable(),
    label: z.string().min(1),
    isFact: z.boolean().exactOptional(),
    answer,
    wording: z.strictObject({ ask: z.string(), help: z.string(), why: z.string() }).nullable(),
    askWhen: z.strictObject({ question: z.string(), noneOf: ids }).nullable(),
    default: fallback.nullable(),
  }),
)

export const options = z.array(
  z.strictObject({
    component,
    id: z.string().min(1),
    title: z.string().min(1),
    titleElsewhere: z.string().min(1).exactOptional(),
    host: z.enum(HOSTS),
    platform: z.string().min(1).nullable(),
    status: z.strictObject({ kind: z.enum(LIFECYCLES), since: isoDate.nullable() }),
    onlyExisting: z.string().min(10).exactOptional(),
  }),
)

export const ruleText = {
  id: z.string().min(1),
  rule: z.string().regex(/^R-[A-Z]+$/),
  text: z.string().min(10),
  facts: ids,
  basis: z.enum(['fact', 'judgement']),
  source,
}
const example = z.strictObject({
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
  outcome: z.enum(['yes', 'no', 'open']),
})
const examples = z.array(example)
export const selector = z.union([
  z.strictObject({ component, options: ids.min(1) }),
  z.strictObject({ hostedBy: z.array(z.enum(HOSTS)).min(1), components: z.array(component).exactOptional() }),
])
export const sentence = z.string().min(10)
export const budget = z.strictObject({
  ...ruleText,
  shut: sentence,
  gaveWay: sentence,
  smaller: sentence,
  unknown: sentence,
  partly: sentence,
})
export const constraints = z.array(
  z.strictObject({ ...ruleText, when: condition, examples, drops: z.array(selector).min(1) }),
)
export const componentRules = z.array(
  z.strictObject({
    ...ruleText,
    when: condition,
    examples,
    component,
    options: ids.min(1),
    unheeded: sentence.exactOptional(),
  }),
)
export const compatibility = z.array(
  z.strictObject({
    ...ruleText,
    when: condition.exactOptional(),
    examples: examples.exactOptional(),
    component,
    options: ids.min(1),
    needs: z.strictObject({ component, options: ids.min(1) }),
  }),
)
export const contradictions = z.array(
  z.union([
    z.strictObject({ ...ruleText, when: condition, examples }),
    z.strictObject({ ...ruleText, outside: z.strictObject({ answer: z.string(), list: z.string() }) }),
    z.strictObject({
      ...ruleText,
      above: z.strictObject({ answer: z.string(), limit: z.string(), times: z.number().positive().exactOptional() }),
    }),
  ]),
)
export const keepRules = z.array(
  z.strictObject({
    ...ruleText,
    question: z.string(),
    component,
    keeps: z.record(z.string(), z.string()),
    unless: condition.exactOptional(),
    examples,
  }),
)
export const templates = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string(),
    when: condition.nullable(),
    keeps: z.boolean(),
    options: z.record(component, ids.min(1)),
  }),
)
const preference = z.strictObject({ stack: z.string(), when: condition.nullable() })
export const tree = z.array(
  z.strictObject({ ...ruleText, when: condition.nullable(), examples, stacks: z.array(preference) }),
)
export const share = z.number().min(0).max(1)
export const robustness = z.strictObject({
  ...ruleText,
  clear: share,
  leaning: share,
  margin: z.number().min(0).max(100),
  weightDraws: z.int().positive(),
  completionDraws: z.int().positive(),
  questionDraws: z.int().positive(),
  agrees: sentence,
  varies: sentence,
  disagrees: sentence,
  suite: sentence,
  apart: z.string().min(1),
  alike: z.string().min(1),
  costUnknown: sentence,
  costUnknownUpTo: sentence,
})

const historyRow = z.strictObject({
  from: isoDate,
  low: z.number().exactOptional(),
  value: z.number(),
  high: z.number().exactOptional(),
})
export const measures = z.array(
  z.strictObject({
    id: z.string().min(1),
    title: z.string(),
    unit: z.string().min(1),
    basis,
    history: z.array(historyRow).min(1),
    source,
    reviewBy: isoDate,
  }),
)
export const statements = z.array(
  z.strictObject({ id: z.string().min(1), title: z.string(), statement: z.string(), basis, source, reviewBy: isoDate }),
)
