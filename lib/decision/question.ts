import type { Unit } from '#lib/units/quantity.ts'

/** A question's id in `plan.answers` (design §5.4). */
export type QuestionId = string

/** What a person may answer. A missing answer means "don't know"; it is never zero or no. */
export type AnswerValue = string | number | boolean | readonly string[]
export type Answers = Readonly<Record<QuestionId, AnswerValue>>

/** Whether two answers are the same; lists are, member by member. */
export function isSameAnswer(one: AnswerValue | undefined, other: AnswerValue | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other
  return one.length === other.length && one.every((member, at) => member === other[at])
}

/** Where a question stands in the review. */
export const STAGES = ['team', 'place', 'existing', 'control', 'work', 'service', 'money'] as const
export type Stage = (typeof STAGES)[number]

/** What an answer is for: a gate can decide the platform, sizing feeds quantities, a detail moves single parts or the ranking. */
export const QUESTION_USES = ['gate', 'sizing', 'detail'] as const
export type QuestionUse = (typeof QUESTION_USES)[number]

/** `alone`: what it says leaves no room for another of the list beside it. */
export type AnswerOption = {
  readonly value: string
  readonly label: string
  readonly meaning?: string
  readonly alone?: true
}

/** What kind of answer a question takes; `scale` is a whole number with a word at each end. */
export type AnswerKind =
  | { readonly kind: 'choice' | 'choices'; readonly options: readonly AnswerOption[] }
  | { readonly kind: 'scale'; readonly min: number; readonly max: number; readonly ends: readonly [string, string] }
  | {
      readonly kind: 'integer' | 'number'
      readonly min: number
      readonly max: number
      readonly unit: Unit
      readonly plausible: readonly [number, number]
    }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'text'; readonly pattern: string; readonly expected: string }
  | { readonly kind: 'region' | 'regions' }

/** The words a question is asked with. Questions without wording are legal in a plan but not asked yet. */
export type Wording = { readonly ask: string; readonly help: string; readonly why: string }

/** What is assumed while a question is open: a value with its basis, a formula over other answers, or a fact. */
export type DefaultAnswer =
  | {
      readonly kind: 'value'
      readonly low?: number
      readonly likely: number | string
      readonly high?: number
      readonly basis: 'judgement' | 'source'
      readonly source: string
    }
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'fact'; readonly fact: string }

export type Question = {
  readonly id: QuestionId
  readonly stage: Stage
  readonly use: QuestionUse
  /** Place in the quick path, or null when the question is not part of it. */
  readonly quick: number | null
  readonly answer: AnswerKind
  readonly wording: Wording | null
  /** A short name for lists and tables. */
  readonly label: string
  /** It asks how things are, not how they are wanted: nobody is told to answer it otherwise so that a stack qualifies. */
  readonly isFact?: boolean
  /** The quick path asks it only while this holds. */
  readonly askWhen: { readonly question: QuestionId; readonly noneOf: readonly string[] } | null
  readonly default: DefaultAnswer | null
}
