import type { CostLine } from '#lib/cost/stack-lines.ts'
import { NO_MEASURES, type Situation } from '#lib/decision/condition.ts'
import { type Contradicted, contradictionsIn } from '#lib/decision/contradictions.ts'
import { eligibilityOf } from '#lib/decision/exclusions.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import type { Stack } from '#lib/decision/stack.ts'
import { walkTree } from '#lib/decision/tree.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'

/** Why a recommendation can still change: what is open, what contradicts each other, what has no price, and which facts are past their review. */
export type ProvisionalCauses = {
  /** Open answers that a node before the leaf, or an option of the stack, still looks at. */
  readonly open: readonly QuestionId[]
  /** What contradicts each other, with the questions to look at again. */
  readonly contradicted: readonly Contradicted[]
  /** Lines of the recommended stack's bill that have no price. */
  readonly unpriced: readonly CostLine[]
  /** The facts behind it that are past the day they had to be reviewed by. */
  readonly stale: Evaluation['facts']
}

/** What the nodes before the leaf still need; which of them are open was said when the costs were known. */
function neededByTree({ tree, recommendation }: Evaluation, situation: Situation, policy: Policy) {
  const end = tree.findIndex(({ node }) => node === recommendation.leaf)
  const open = new Set(
    (end < 0 ? tree : tree.slice(0, end)).flatMap(({ node, outcome }) => (outcome === 'open' ? [node] : [])),
  )
  return walkTree(situation, policy).steps.flatMap(({ node, needs }) => (open.has(node.id) ? needs : []))
}

function neededByStack(stack: Stack, situation: Situation, policy: Policy): readonly QuestionId[] {
  return policy.options
    .filter(({ component, id }) => stack[component] === id)
    .map((option) => eligibilityOf(option, situation, policy))
    .flatMap((one) => (one.kind === 'undecided' ? one.needs : []))
}

/** Those of the quick path first, in its order. */
const placeOf = ({ quick }: Question): number => quick ?? Number.MAX_SAFE_INTEGER

/** The causes behind an evaluation's "provisional", from what it says and the plan it is of. */
export function provisionalCauses(evaluation: Evaluation, plan: Plan, catalog: Catalog): ProvisionalCauses {
  const { policy } = catalog
  const { stack } = evaluation.recommendation
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const needed = [
    ...neededByTree(evaluation, situation, policy),
    ...(stack ? neededByStack(stack, situation, policy) : []),
  ]
  const chosen = evaluation.alternatives.find((one) => one.eligible)
  const open = policy.questions.filter(({ id }) => needed.includes(id))
  return {
    open: open.toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id),
    contradicted: contradictionsIn(situation, policy),
    unpriced: (stack ? chosen?.lines : [])?.filter(({ status }) => status === 'unpriced') ?? [],
    stale: evaluation.facts.filter(({ stale }) => stale),
  }
}
