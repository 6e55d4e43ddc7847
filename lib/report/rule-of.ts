import type { Policy, RuleText } from '#lib/decision/policy.ts'
import { rulesOf } from '#lib/decision/rule-list.ts'
import type { Reason } from '#lib/plan/evaluation.ts'

/**
 * The authored rule behind a sentence of an evaluation, with its source: a reason may go on with the answers that decided.
 * Undefined where the sentence was put together.
 */
export function ruleOf({ rule, text }: Pick<Reason, 'rule' | 'text'>, policy: Policy): RuleText | undefined {
  const all: readonly RuleText[] = rulesOf(policy).map((one) => one.rule)
  return all.find((one) => one.rule === rule && text.startsWith(one.text)) ?? all.find((one) => one.rule === rule)
}
