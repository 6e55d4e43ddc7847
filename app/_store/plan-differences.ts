import type { AnswerValue, Question } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Override, Plan } from '#lib/plan/plan.ts'
import { answerText } from '#lib/report/answer-text.ts'
import { financeWords } from '#lib/report/finance-words.ts'
import { numberText } from '#lib/report/number-text.ts'

/** One thing two plans say differently: its name, and what each says of it; null where a plan says nothing. */
export type PlanDifference = { readonly name: string; readonly theirs: string | null; readonly own: string | null }

type Titles = {
  readonly policy: { readonly questions: readonly Question[] }
  readonly measures: readonly Pick<Catalog['measures'][number], 'id' | 'title'>[]
  readonly money: Catalog['money']
}
type Part<Value> = Readonly<Record<string, Value>> | undefined
type Told<Value> = { readonly name: (id: string) => string; readonly say: (value: Value, id: string) => string }

const overrideText = (value: Override): string =>
  typeof value === 'number'
    ? numberText(value)
    : `${numberText(value.likely)} (${numberText(value.low)} to ${numberText(value.high)})`

function differing<Value>(
  own: Part<Value>,
  theirs: Part<Value>,
  { name, say }: Told<Value>,
): readonly PlanDifference[] {
  const said = (part: Part<Value>, id: string) => {
    const value = part?.[id]
    return value === undefined ? null : say(value, id)
  }
  return [...new Set([...Object.keys(own ?? {}), ...Object.keys(theirs ?? {})])].flatMap((id) => {
    if (JSON.stringify(own?.[id]) === JSON.stringify(theirs?.[id])) return []
    return [{ name: name(id), theirs: said(theirs, id), own: said(own, id) }]
  })
}

/** What two plans say differently: answers, figures in place of answers, edited facts, money terms, what does not apply. */
export function planDifferences(
  own: Plan,
  theirs: Plan,
  { policy, measures, money }: Titles,
): readonly PlanDifference[] {
  const questionOf = (id: string) => policy.questions.find((one) => one.id === id)
  const name = (id: string) => questionOf(id)?.label ?? id
  const answer = (value: AnswerValue, id: string) => {
    const question = questionOf(id)
    return question ? answerText(question, value) : String(value)
  }
  const fact = (id: string) => measures.find((one) => one.id === id)?.title ?? id
  return [
    ...differing(own.answers, theirs.answers, { name, say: answer }),
    ...differing(own.overrides, theirs.overrides, { name, say: overrideText }),
    ...differing(own.assumptions, theirs.assumptions, { name: fact, say: overrideText }),
    ...differing(financeWords(own, money), financeWords(theirs, money), { name: (title) => title, say: String }),
    ...differing(own.notApplicable, theirs.notApplicable, { name, say: () => 'does not apply' }),
  ]
}
