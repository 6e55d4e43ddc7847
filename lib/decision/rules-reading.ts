import { capQuestions } from '#lib/decision/budget.ts'
import { type Condition, testsIn } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

type Reader = { readonly rule: string; readonly question: QuestionId }

const readersIn = (rule: string, when: Condition | null): readonly Reader[] =>
  when === null ? [] : testsIn(when).map(({ question }) => ({ rule, question }))

/** For each question the ids of the rules that read its answer, in the order the rules come to their turn. */
export function rulesReading(policy: Policy): ReadonlyMap<QuestionId, readonly string[]> {
  const readers = [
    ...policy.constraints.flatMap(({ id, when }) => readersIn(id, when)),
    ...policy.tree.flatMap(({ id, when, stacks }) =>
      [when, ...stacks.map((one) => one.when)].flatMap((condition) => readersIn(id, condition)),
    ),
    ...policy.componentRules.flatMap(({ id, when }) => readersIn(id, when)),
    ...policy.keepRules.flatMap(({ id, question, unless }) => [
      { rule: id, question },
      ...readersIn(id, unless ?? null),
    ]),
    ...policy.adjustments.flatMap(({ id, when }) => readersIn(id, when)),
    ...capQuestions.map((question) => ({ rule: policy.budget.id, question })),
  ]
  const rulesOf = (id: QuestionId) => readers.filter(({ question }) => question === id).map(({ rule }) => rule)
  return new Map(policy.questions.map(({ id }) => [id, [...new Set(rulesOf(id))]]))
}

/** A question with the ids of the rules that read it. */
export type UsedQuestion = Policy['questions'][number] & { readonly usedBy: readonly string[] }

/** The questions as other programs see them: what each asks, and the ids of the rules that read its answer. */
export function questionsWithUse(policy: Policy): readonly UsedQuestion[] {
  const rules = rulesReading(policy)
  return policy.questions.map((question) => ({ ...question, usedBy: rules.get(question.id) ?? [] }))
}
