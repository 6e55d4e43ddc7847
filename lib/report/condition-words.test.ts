import { describe, expect, test } from 'vitest'
import type { Condition } from '#lib/decision/condition.ts'
import type { AnswerKind, Question } from '#lib/decision/question.ts'
import { questionOf } from '#lib/decision/testing/small-policy.ts'
import { conditionText, conditionWords } from '#lib/report/condition-words.ts'

const options = ['a', 'b', 'c'].map((value) => ({ value, label: `The ${value}` }))
const named = (id: string, answer: AnswerKind): Question => ({ ...questionOf(id, answer), label: id })
const number = (unit: string): AnswerKind => ({ kind: 'number', min: 0, max: 1e6, unit, plausible: [0, 1] })
const questions = [
  named('Place', { kind: 'choice', options }),
  named('Regimes', { kind: 'choices', options }),
  named('Style', { kind: 'scale', min: 1, max: 5, ends: ['x', 'y'] }),
  named('Latency', number('Milliseconds')),
  named('Budget', number('USD/Mo')),
  named('Cap', { kind: 'boolean' }),
]
const book = { questions, amountText: (amount: number, unit: string) => `${amount} ${unit}` }
const said = (condition: Condition) => conditionText(conditionWords(condition, book))

/** A test, what it says, and what its opposite says. */
const TESTS: readonly (readonly [Condition, string, string])[] = [
  [{ question: 'Place', oneOf: ['a'] }, 'Place is “The a”', 'Place is not “The a”'],
  [{ question: 'Place', oneOf: ['a', 'b'] }, 'Place is “The a” or “The b”', 'Place is none of “The a” and “The b”'],
  [{ question: 'Cap', oneOf: [true] }, 'Cap is yes', 'Cap is no'],
  [{ question: 'Style', atLeast: 4 }, 'Style is at least 4 of 5', 'Style is below 4 of 5'],
  [{ question: 'Style', atMost: 2 }, 'Style is at most 2 of 5', 'Style is above 2 of 5'],
  [{ question: 'Latency', moreThan: 100 }, 'Latency is above 100 Milliseconds', 'Latency is at most 100 Milliseconds'],
  [{ question: 'Budget', lessThan: 520 }, 'Budget is below $520', 'Budget is at least $520'],
  [
    { question: 'Budget', belowMeasure: 'highly-available-usd' },
    'Budget is below what MLflow run by you in two zones costs a month',
    'Budget is not below what MLflow run by you in two zones costs a month',
  ],
  [{ question: 'Regimes', includesAny: ['a'] }, 'Regimes includes “The a”', 'Regimes does not include “The a”'],
  [
    { question: 'Regimes', includesAny: ['a', 'b', 'c'] },
    'Regimes includes “The a”, “The b” or “The c”',
    'Regimes includes none of “The a”, “The b” and “The c”',
  ],
  [{ question: 'Regimes', isExactly: ['a'] }, 'Regimes is “The a” alone', 'Regimes is not “The a” alone'],
  [
    { question: 'Regimes', isExactly: ['a', 'b'] },
    'Regimes is “The a” and “The b” and nothing else',
    'Regimes is not “The a” and “The b” and nothing else',
  ],
  [
    { question: 'Regimes', within: ['a', 'b'] },
    'Regimes names nothing but “The a” or “The b”',
    'Regimes is “none”, or names something besides “The a” and “The b”',
  ],
  [{ question: 'Regimes', isEmpty: true }, 'Regimes is “none”', 'Regimes names at least one'],
  [{ question: 'Regimes', isEmpty: false }, 'Regimes names at least one', 'Regimes is “none”'],
]

describe('a test says what it asks, and its opposite', () => {
  test.each(TESTS)('%j', (condition, yes, no) => {
    expect(said(condition)).toBe(yes)
    expect(said({ not: condition })).toBe(no)
    expect(said({ not: { not: condition } })).toBe(yes)
  })
})

const [here, strict, capped] = [
  { question: 'Place', oneOf: ['a'] },
  { question: 'Regimes', isEmpty: false },
  { question: 'Cap', oneOf: [true] },
] as const satisfies readonly Condition[]

test('tests are joined, and a group inside another stands in brackets', () => {
  expect(said({ all: [here, { any: [strict, capped] }] })).toBe(
    'Place is “The a”, and (Regimes names at least one, or Cap is yes)',
  )
  expect(said({ any: [{ all: [here] }, capped] })).toBe('Place is “The a”, or Cap is yes')
})

test('"not" turns "all" into "any" and goes down to the tests', () => {
  expect(conditionWords({ not: { all: [here, { any: [strict, capped] }] } }, book)).toEqual({
    kind: 'any',
    parts: [
      { kind: 'test', question: 'Place', label: 'Place', says: 'is not “The a”' },
      {
        kind: 'all',
        parts: [
          { kind: 'test', question: 'Regimes', label: 'Regimes', says: 'is “none”' },
          { kind: 'test', question: 'Cap', label: 'Cap', says: 'is no' },
        ],
      },
    ],
  })
})

test('a question that is not known is called by its id, its values as they are', () => {
  expect(said({ question: 'unheard', oneOf: ['x', 2] })).toBe('unheard is x or 2')
})
