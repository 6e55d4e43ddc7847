import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '#lib/decision/compiled-condition.ts'
import { type Condition, judge, outcomeOf, type Test } from '#lib/decision/condition.ts'
import type { AnswerValue } from '#lib/decision/question.ts'
import { measuresOf, situationOf } from '#lib/decision/testing/small-policy.ts'

type Outcome = 'yes' | 'no' | 'open'
const RANK = { no: 0, open: 1, yes: 2 } as const
const lowest = (some: readonly Outcome[]): Outcome => some.reduce((a, b) => (RANK[b] < RANK[a] ? b : a), 'yes')
const highest = (some: readonly Outcome[]): Outcome => some.reduce((a, b) => (RANK[b] > RANK[a] ? b : a), 'no')
const OPPOSITE = { yes: 'no', no: 'yes', open: 'open' } as const

const QUESTIONS = ['p', 'q', 'r'] as const
const leaf = fc.constantFrom<Test>(...QUESTIONS.map((question) => ({ question, oneOf: [true] })))
const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
  const parts = fc.array(tie('condition'), { maxLength: 3 })
  return {
    condition: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      parts.map((all) => ({ all })),
      parts.map((any) => ({ any })),
      tie('condition').map((not) => ({ not })),
    ),
  }
})
const answers = fc.record({ p: fc.boolean(), q: fc.boolean(), r: fc.boolean() }, { requiredKeys: [] })
type Given = { readonly p?: boolean; readonly q?: boolean; readonly r?: boolean }

/** Kleene's strong logic, written down once more: no < open < yes. */
function kleene(one: Condition, given: Given): Outcome {
  if ('all' in one) return lowest(one.all.map((part) => kleene(part, given)))
  if ('any' in one) return highest(one.any.map((part) => kleene(part, given)))
  if ('not' in one) return OPPOSITE[kleene(one.not, given)]
  const value = given[one.question as keyof Given]
  return value === undefined ? 'open' : value ? 'yes' : 'no'
}

describe('three-valued judging', () => {
  test('is Kleene’s logic', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        expect(judge(one, situationOf(given)).outcome).toBe(kleene(one, given))
      }),
    )
  })

  test('comes to the same without reasons, and compiled', () => {
    fc.assert(
      fc.property(condition, answers, (one, given) => {
        const situation = situationOf(given)
        const [plain, compiled] = [new Set<string>(), new Set<string>()]
        const { outcome } = judge(one, situation)
        expect(outcomeOf(one, situation, (question) => plain.add(question))).toBe(outcome)
        expect(compile(one)(situation, (question) => compiled.add(question))).toBe(outcome)
        expect([...compiled]).toEqual([...plain])
      }),
    )
  })

  test('a settled verdict stays, however the open questions are answered', () => {
    const full = fc.record({ p: fc.boolean(), q: fc.boolean(), r: fc.boolean() })
    fc.assert(
      fc.property(condition, answers, full, (one, given, rest) => {
        const { outcome } = judge(one, situationOf(given))
        if (outcome !== 'open') expect(judge(one, situationOf({ ...rest, ...given })).outcome).toBe(outcome)
      }),
    )
  })

  test('needs only open questions, and answering all of them settles it', () => {
    fc.assert(
      fc.property(condition, answers, fc.boolean(), (one, given, value) => {
        const { outcome, needs, answers: used } = judge(one, situationOf(given))
        expect(needs.filter((id) => Object.hasOwn(given, id))).toEqual([])
        expect(used.filter((id) => !Object.hasOwn(given, id))).toEqual([])
        expect(needs.length > 0).toBe(outcome === 'open')
        const filled = { ...given, ...Object.fromEntries(needs.map((id) => [id, value])) }
        expect(judge(one, situationOf(filled)).outcome).not.toBe('open')
      }),
    )
  })
})

describe('the outcome alone', () => {
  const situation = fc.record({ p: fc.boolean(), q: fc.boolean(), r: fc.boolean() }, { requiredKeys: [] })

  test('is what judging with reasons finds, and no question it did not hear of can change it', () => {
    fc.assert(
      fc.property(condition, situation, situation, (one, answers, others) => {
        const heard = new Set<string>()
        const outcome = outcomeOf(one, situationOf(answers), (question) => heard.add(question))
        expect(outcome).toBe(judge(one, situationOf(answers)).outcome)
        const unheard = Object.fromEntries(Object.entries(others).filter(([id]) => !heard.has(id)))
        expect(judge(one, situationOf({ ...answers, ...unheard })).outcome).toBe(outcome)
      }),
    )
  })
})

describe('one test', () => {
  const outcomes = (one: Test, ...values: readonly AnswerValue[]): string =>
    values
      .map((value) => judge(one, situationOf({ q: value }, { measures: measuresOf({ line: 10 }) })).outcome)
      .join(' ')

  const BORDERS: readonly (readonly [string, Test, readonly AnswerValue[], string])[] = [
    ['oneOf', { question: 'q', oneOf: ['a', 3, false] }, ['a', 3, false, 'b', 0], 'yes yes yes no no'],
    ['atLeast', { question: 'q', atLeast: 50 }, [49.9, 50, 51], 'no yes yes'],
    ['atMost', { question: 'q', atMost: 2 }, [2, 2.1], 'yes no'],
    ['moreThan', { question: 'q', moreThan: 6 }, [6, 6.1], 'no yes'],
    ['lessThan', { question: 'q', lessThan: 200 }, [199.9, 200], 'yes no'],
    ['belowMeasure', { question: 'q', belowMeasure: 'line' }, [9.99, 10], 'yes no'],
    ['includesAny', { question: 'q', includesAny: ['x', 'y'] }, [[], ['y'], ['z'], ['z', 'x']], 'no yes no yes'],
    ['isExactly', { question: 'q', isExactly: ['x'] }, [[], ['x'], ['x', 'y']], 'no yes no'],
    ['within', { question: 'q', within: ['x', 'y'] }, [[], ['x'], ['y', 'x'], ['x', 'z']], 'no yes yes no'],
    ['isEmpty', { question: 'q', isEmpty: true }, [[], ['x']], 'yes no'],
    ['is not empty', { question: 'q', isEmpty: false }, [[], ['x']], 'no yes'],
  ]
  test.each(BORDERS.map(([name, ...row]) => [name, row] as const))('%s at its borders', (_, [one, values, wanted]) => {
    expect(outcomes(one, ...values)).toBe(wanted)
  })

  test('an unknown measure is open, and no answer would settle it', () => {
    const verdict = judge({ question: 'q', belowMeasure: 'unknown' }, situationOf({ q: 5 }))
    expect(verdict).toEqual({ outcome: 'open', answers: ['q'], needs: [] })
  })

  test('a question that does not apply stays open and is not asked for', () => {
    const situation = situationOf({}, { notApplicable: new Set(['q']) })
    expect(judge({ question: 'q', atLeast: 1 }, situation)).toEqual({ outcome: 'open', answers: [], needs: [] })
  })

  test('a question named like a property of every object is not answered by it', () => {
    expect(judge({ question: 'toString', isEmpty: false }, situationOf({})).outcome).toBe('open')
  })
})
