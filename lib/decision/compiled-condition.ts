import {
  type Condition,
  type Heard,
  joinUntil,
  type Measures,
  OPPOSITE,
  type Outcome,
  passes,
  type Situation,
  type Test,
} from '#lib/decision/condition.ts'
import type { AnswerValue } from '#lib/decision/question.ts'

/** A condition ready to be asked often: its outcome, as `outcomeOf` finds it; `heard` is told every question it looks at. */
export type Judge = (situation: Situation, heard: Heard) => Outcome

type Passes = (given: AnswerValue, measures: Measures) => boolean | undefined

/** The test alone; what kind it is has not to be found out again each time. */
function passesOf(test: Test): Passes {
  if ('oneOf' in test) {
    const values = new Set<unknown>(test.oneOf)
    return (given) => values.has(given)
  }
  return (given, measures) => passes(test, given, measures)
}

function compileTest(test: Test): Judge {
  const { question } = test
  if (question in Object.prototype) throw new RangeError(`no name for a question: ${question}`)
  const passed = passesOf(test)
  return ({ answers, measures }, heard) => {
    heard(question)
    const given = answers[question]
    const outcome = given === undefined ? undefined : passed(given, measures)
    if (outcome === undefined) return 'open'
    return outcome ? 'yes' : 'no'
  }
}

function compileList(parts: readonly Condition[], decisive: 'yes' | 'no'): Judge {
  const judges = parts.map(compile)
  return (situation, heard) => joinUntil(judges, decisive, (judge) => judge(situation, heard))
}

/** Makes a condition ready to be asked often. */
export function compile(condition: Condition): Judge {
  if ('all' in condition) return compileList(condition.all, 'no')
  if ('any' in condition) return compileList(condition.any, 'yes')
  if ('not' in condition) {
    const inner = compile(condition.not)
    return (situation, heard) => OPPOSITE[inner(situation, heard)]
  }
  return compileTest(condition)
}
