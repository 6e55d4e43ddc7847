import { capQuestions } from '#lib/decision/budget.ts'
import { type Condition, testsIn } from '#lib/decision/condition.ts'
import type {
  Adjustment,
  BudgetRule,
  Compatibility,
  ComponentRule,
  Constraint,
  Contradiction,
  KeepRule,
  Policy,
  RobustnessRule,
  TreeNode,
} from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'

/** A rule of the policy with what it does: shut, lead, keep, prefer, forbid a pair, doubt answers, cap, move a level, say how firm. */
export type KindedRule =
  | { readonly kind: 'constraint'; readonly rule: Constraint }
  | { readonly kind: 'leaf'; readonly rule: TreeNode }
  | { readonly kind: 'keep'; readonly rule: KeepRule }
  | { readonly kind: 'preference'; readonly rule: ComponentRule }
  | { readonly kind: 'pair'; readonly rule: Compatibility }
  | { readonly kind: 'contradiction'; readonly rule: Contradiction }
  | { readonly kind: 'cap'; readonly rule: BudgetRule }
  | { readonly kind: 'adjustment'; readonly rule: Adjustment }
  | { readonly kind: 'ranking'; readonly rule: RobustnessRule }

export type RuleKind = KindedRule['kind']

/** Every rule of a policy, kind by kind, each kind in the order its rules come to their turn. */
export const rulesOf = (policy: Policy): readonly KindedRule[] => [
  ...policy.tree.map((rule) => ({ kind: 'leaf', rule }) as const),
  ...policy.constraints.map((rule) => ({ kind: 'constraint', rule }) as const),
  ...policy.componentRules.map((rule) => ({ kind: 'preference', rule }) as const),
  ...policy.keepRules.map((rule) => ({ kind: 'keep', rule }) as const),
  ...policy.compatibility.map((rule) => ({ kind: 'pair', rule }) as const),
  ...policy.contradictions.map((rule) => ({ kind: 'contradiction', rule }) as const),
  { kind: 'cap', rule: policy.budget },
  ...policy.adjustments.map((rule) => ({ kind: 'adjustment', rule }) as const),
  { kind: 'ranking', rule: policy.robustness },
]

/** The condition under which a rule speaks, or under which a keep rule keeps nothing; null where it has none. */
export function conditionOf({ kind, rule }: KindedRule): Condition | null {
  switch (kind) {
    case 'pair':
      return rule.when ?? null
    case 'contradiction':
      return 'when' in rule ? rule.when : null
    case 'cap':
    case 'ranking':
      return null
    case 'keep':
      return rule.unless ?? null
    default:
      return rule.when
  }
}

const questionsIn = (when: Condition | null): readonly QuestionId[] =>
  when === null ? [] : testsIn(when).map(({ question }) => question)

/** The questions that a contradiction compares with each other. */
function comparedBy(rule: Contradiction): readonly QuestionId[] {
  if ('outside' in rule) return [rule.outside.answer, rule.outside.list]
  return 'above' in rule ? [rule.above.answer, rule.above.limit] : []
}

function firstReadBy({ kind, rule }: KindedRule): readonly QuestionId[] {
  if (kind === 'keep') return [rule.question]
  if (kind === 'contradiction') return comparedBy(rule)
  return kind === 'cap' ? capQuestions : []
}

/** The questions whose answers a rule reads, in its order, each once. */
export function questionsOf(one: KindedRule): readonly QuestionId[] {
  const first = firstReadBy(one)
  const last = one.kind === 'leaf' ? one.rule.stacks.flatMap(({ when }) => questionsIn(when)) : []
  return [...new Set([...first, ...questionsIn(conditionOf(one)), ...last])]
}
