import { z } from 'zod'
import type { AnswerKind } from '#lib/decision/question.ts'

const between = (min: number, max: number): string => `from ${min} to ${max}`

/** A finite number in a range, with one sentence for everything that is none. */
export function numberShape(min: number, max: number, whole: boolean) {
  const expected = `expected a ${whole ? 'whole number' : 'number'} ${between(min, max)}`
  const bounded = z.number(expected).min(min, expected).max(max, expected)
  return whole ? bounded.refine(Number.isInteger, expected) : bounded
}

const oneOf = (values: readonly string[]) => z.enum(values, `expected one of ${values.join(', ')}`)

function choicesShape(values: readonly string[]) {
  const expected = `expected a list of ${values.join(', ')}`
  return z
    .array(z.enum(values, `expected one of ${values.join(', ')}`), expected)
    .refine((list) => new Set(list).size === list.length, 'expected each value once')
}

/** The shape of one answer; `regions` are the region codes AWS has. */
export function answerShape(
  answer: AnswerKind,
  regions: readonly string[],
): z.ZodType<string | number | boolean | string[]> {
  switch (answer.kind) {
    case 'choice':
      return oneOf(answer.options.map((option) => option.value))
    case 'choices':
      return choicesShape(answer.options.map((option) => option.value))
    case 'scale':
      return numberShape(answer.min, answer.max, true)
    case 'integer':
    case 'number':
      return numberShape(answer.min, answer.max, answer.kind === 'integer')
    case 'boolean':
      return z.boolean('expected true or false')
    case 'text':
      return z
        .string(`expected ${answer.expected}`)
        .max(60, `expected ${answer.expected}`)
        .regex(new RegExp(`^(?:${answer.pattern})$`), `expected ${answer.expected}`)
    case 'region':
      return z.enum(regions, 'expected an AWS region code such as us-east-1')
    case 'regions':
      return z.array(
        z.enum(regions, 'expected an AWS region code such as us-east-1'),
        'expected a list of AWS region codes',
      )
  }
}

export type NumericAnswer = Extract<AnswerKind, { kind: 'integer' | 'number' }>

/** Whether a question takes a number, so that a plan may override it with a range. */
export const isNumeric = (answer: AnswerKind): answer is NumericAnswer =>
  answer.kind === 'integer' || answer.kind === 'number'
