import { capQuestions } from '#lib/decision/budget.ts'
import { testsIn } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { conditionsIn } from '#lib/decision/policy-conditions.ts'
import type { QuestionId } from '#lib/decision/question.ts'

const known = new WeakMap<Policy, ReadonlySet<QuestionId>>()

/** The questions that some rule, leaf, stack, adjustment or the budget asks for. */
export function questionsRead(policy: Policy): ReadonlySet<QuestionId> {
  const questions = known.get(policy) ?? findQuestions(policy)
  known.set(policy, questions)
  return questions
}

function findQuestions(policy: Policy): ReadonlySet<QuestionId> {
  const tested = conditionsIn(policy).flatMap((when) => testsIn(when).map(({ question }) => question))
  return new Set([...tested, ...policy.keepRules.map(({ question }) => question), ...capQuestions])
}
