import { type Condition, testsIn } from '#lib/decision/condition.ts'
import type { ComponentRule, Constraint, KeepRule, RuleText, TreeNode } from '#lib/decision/policy.ts'

function hasParts(condition: Condition): boolean {
  if ('any' in condition) return true
  if ('all' in condition) return condition.all.some(hasParts)
  return 'not' in condition && hasParts(condition.not)
}

const hasList = (condition: Condition): boolean =>
  testsIn(condition).some(
    (test) => ('oneOf' in test && test.oneOf.length > 1) || ('includesAny' in test && test.includesAny.length > 1),
  )

type Ruled = RuleText &
  Partial<Pick<Constraint | ComponentRule | TreeNode, 'when'> & Pick<KeepRule, 'keeps'> & Pick<TreeNode, 'stacks'>>

/**
 * Whether a rule can hold in several ways, so that its sentence alone does not say in which: by one of its parts, by one
 * answer of a list, or with one of several stacks.
 */
export const leavesOpenWhich = ({ when, keeps, stacks = [] }: Ruled): boolean =>
  keeps !== undefined ||
  stacks.some((one) => one.when !== null) ||
  (when !== undefined && when !== null && (hasParts(when) || hasList(when)))
