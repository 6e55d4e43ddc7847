import { CAP } from '#lib/decision/budget.ts'
import { type Measures, passes, type Test, testsIn } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { headlineConditions } from '#lib/decision/policy-conditions.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import type { AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'

/**
 * Answers of a question that no rule can tell apart: one of them stands for all, with their share of the plausible range.
 * What is legal without being plausible has a share of 0: nobody is expected to answer it, and somebody may.
 */
export type AnswerClass = {
  readonly value: AnswerValue
  readonly share: number
  /** For a number: the end of the stretch that starts at the value, itself outside of it. */
  readonly to?: number
  /** For a number: the same, where the stretch goes on beyond what is plausible. */
  readonly end?: number
  /** For a scale: the answers it stands for. */
  readonly members?: readonly number[]
}

const even = (values: readonly AnswerValue[]): readonly AnswerClass[] =>
  values.map((value) => ({ value, share: 1 / values.length }))

/** The least that counts as more than a whole number, and than any other. */
const STEPS = { integer: 1, number: 0.001 } as const

function borderOf(test: Test, step: number, measures: Measures): readonly number[] {
  if ('atLeast' in test) return [test.atLeast]
  if ('atMost' in test) return [test.atMost + step]
  if ('moreThan' in test) return [test.moreThan + step]
  if ('lessThan' in test) return [test.lessThan]
  if ('belowMeasure' in test) return [Math.ceil(measures.named(test.belowMeasure) ?? 0)]
  return []
}

function scaleOf(min: number, max: number): readonly AnswerClass[] {
  const values = Array.from({ length: max - min + 1 }, (_, at) => min + at)
  return values.map((value) => ({ value, share: 1 / values.length, members: [value] }))
}

/** Two classes that no rule tells apart, as one. */
function merge(one: AnswerClass, other: AnswerClass): AnswerClass {
  if (other.share === 0 && one.share > 0)
    return one.to === other.value && other.to !== undefined ? { ...one, end: other.to } : one
  const share = one.share + other.share
  const members = [...(one.members ?? []), ...(other.members ?? [])]
  const to = one.to === other.value ? other.to : one.to
  return { value: one.value, share, ...(to === undefined ? {} : { to }), ...(members.length > 0 ? { members } : {}) }
}

/** The answer of a class that is nearest to a number; its value where it is no number. */
export function nearestIn({ value, members, to, end = to }: AnswerClass, from: AnswerValue): AnswerValue {
  if (typeof from !== 'number' || typeof value !== 'number' || from < value) return value
  if (members) return members.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? value
  return end === undefined || from < end ? value : Math.max(value, Math.ceil(end) - 1)
}

function stretchesOf([bottom, top]: readonly [number, number], borders: readonly number[]): readonly AnswerClass[] {
  const inside = borders.filter((at) => at > bottom && at < top)
  const starts = [...new Set([bottom, ...inside])].sort((a, b) => a - b)
  return starts.map((value, at) => {
    const to = starts[at + 1] ?? top
    return { value, to, share: (to - value) / (top - bottom) }
  })
}

type NumberAnswer = Extract<Question['answer'], { readonly plausible: unknown }>

/** The stretches of what is legal, but not plausible: below first, then above. */
function beyond({ min, max, plausible: [bottom, top] }: NumberAnswer, borders: readonly number[], step: number) {
  const starts = [...new Set([min, ...borders.filter((at) => at > min && at <= max)])].sort((a, b) => a - b)
  const stretches = starts.map((value, at) => ({ value, to: starts[at + 1] ?? max + step }))
  const below = stretches.map(({ value, to }) => ({ value, to: Math.min(to, bottom), share: 0 }))
  const above = stretches.map(({ value, to }) => ({ value: Math.max(value, top), to, share: 0 }))
  return [...below, ...above].filter(({ value, to }) => value < to)
}

/** The texts that tests on a question name: what stands for an answer whose list is not the policy's. */
function namedIn(tests: readonly Test[]): readonly AnswerValue[] {
  const named = tests.flatMap((test) => ('oneOf' in test ? test.oneOf : []))
  return [...new Set(named)].filter((one) => typeof one === 'string')
}

/** Candidate answers with the share of the range each stands for, before merging those no rule tells apart. */
function candidatesOf({ answer }: Question, tests: readonly Test[], measures: Measures): readonly AnswerClass[] {
  switch (answer.kind) {
    case 'choice':
      return even(answer.options.map((option) => option.value))
    case 'choices':
      return even([[], ...answer.options.map((option) => [option.value])])
    case 'boolean':
      return even([true, false])
    case 'scale':
      return scaleOf(answer.min, answer.max)
    case 'integer':
    case 'number': {
      const step = STEPS[answer.kind]
      const borders = tests.flatMap((test) => borderOf(test, step, measures))
      return [...stretchesOf(answer.plausible, borders), ...beyond(answer, borders, step)]
    }
    case 'region':
      return even(namedIn(tests))
    default:
      return []
  }
}

/** The classes of answers to a question that these tests can tell apart; shares sum to 1. */
export function classesOf(question: Question, tests: readonly Test[], measures: Measures): readonly AnswerClass[] {
  const merged = new Map<string, AnswerClass>()
  for (const one of candidatesOf(question, tests, measures)) {
    const key = tests.map((test) => String(passes(test, one.value, measures))).join()
    const known = merged.get(key)
    merged.set(key, known ? merge(known, one) : one)
  }
  return [...merged.values()]
}

function testsByQuestion(policy: Policy): ReadonlyMap<QuestionId, readonly Test[]> {
  const conditions = [...headlineConditions(policy), CAP].flatMap(testsIn)
  const kept = policy.keepRules.flatMap(({ question, keeps }) =>
    Object.keys(keeps).map((value): Test => ({ question, oneOf: [value] })),
  )
  return Map.groupBy([...conditions, ...kept], ({ question }) => question)
}

type Classes = Map<QuestionId, readonly AnswerClass[]>

/** Tests by question, and the classes found: those that no figure moves by the policy, the others by the figures. */
type Known = { readonly tests: ReadonlyMap<QuestionId, readonly Test[]>; readonly byOwner: WeakMap<object, Classes> }
const known = new WeakMap<Policy, Known>()

function knownOf(policy: Policy): Known {
  const found = known.get(policy) ?? { tests: testsByQuestion(policy), byOwner: new WeakMap() }
  known.set(policy, found)
  return found
}

/**
 * Lists of regions that rules can tell apart: none, and one for each test that names some. How likely they are nobody
 * knows, so they are no classes.
 */
export function regionListsFor(id: QuestionId, policy: Policy): readonly AnswerValue[] {
  const tests = knownOf(policy).tests.get(id) ?? []
  const named = tests.flatMap((test) =>
    ('within' in test ? test.within : 'includesAny' in test ? test.includesAny : []).slice(0, 1),
  )
  return [[], ...named.map((one) => [one])]
}

/** The classes of answers to a question that any rule of the policy can tell apart. Throws for an unknown question. */
export function classesFor(id: QuestionId, measures: Measures, policy: Policy): readonly AnswerClass[] {
  const question = indexOf(policy).question(id)
  if (!question) throw new RangeError(`no such question: ${id}`)
  const { tests: all, byOwner } = knownOf(policy)
  const tests = all.get(id) ?? []
  const owner = tests.some((test) => 'belowMeasure' in test) ? measures : policy
  const found: Classes = byOwner.get(owner) ?? new Map()
  byOwner.set(owner, found)
  const classes = found.get(id) ?? classesOf(question, tests, measures)
  found.set(id, classes)
  return classes
}
