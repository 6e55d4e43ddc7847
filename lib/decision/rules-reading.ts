import type { Policy } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { questionsOf, rulesOf } from '#lib/decision/rule-list.ts'

/** For each question the ids of the rules that read its answer, kind by kind. */
export function rulesReading(policy: Policy): ReadonlyMap<QuestionId, readonly string[]> {
  const rules = rulesOf(policy).map((one) => ({ id: one.rule.id, reads: questionsOf(one) }))
  const reading = (id: QuestionId) => rules.flatMap((one) => (one.reads.includes(id) ? [one.id] : []))
  return new Map(policy.questions.map(({ id }) => [id, reading(id)]))
}

/** A question with the ids of the rules that read it. */
export type UsedQuestion = Policy['questions'][number] & { readonly usedBy: readonly string[] }

/** The questions as other programs see them: what each asks, and the ids of the rules that read its answer. */
export function questionsWithUse(policy: Policy): readonly UsedQuestion[] {
  const rules = rulesReading(policy)
  return policy.questions.map((question) => ({ ...question, usedBy: rules.get(question.id) ?? [] }))
}
