import { COMPONENTS, isSameStack, type Stack } from '#lib/decision/stack.ts'
import type { Alternative, Evaluation, FrontierPoint } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { isComplete } from '#lib/report/words.ts'
import { addUsd, compareUsd, type Usd, usdFrom } from '#lib/units/usd.ts'

type Counting = Pick<Plan, 'answers'>

/** What of an evaluation is compared. */
type Compared = Pick<Evaluation, 'frontier'> & {
  readonly recommendation: Pick<Evaluation['recommendation'], 'stack'>
  readonly alternatives: readonly Pick<Alternative, 'stack' | 'value' | 'monthly' | 'lines'>[]
}

/** What the recommended stack costs, as far as that is known, and is worth, as the frontier compares stacks. */
type Own = { readonly usd: Usd; readonly complete: boolean; readonly value: number; readonly stack: Stack }
export type Rival = { readonly point: FrontierPoint; readonly usd: Usd; readonly own: Own }

/** What a cloud bill and a bill of people come to, as the plan counts people. */
export const costOf = (cloud: string, people: string, { answers }: Counting): Usd =>
  answers.countPeople === true ? addUsd(usdFrom(cloud), usdFrom(people)) : usdFrom(cloud)

/** The recommended stack beside the frontier; null where none is recommended, or it is not judged. */
function ownOf({ alternatives, recommendation }: Compared, plan: Counting): Own | null {
  const own = alternatives.find(({ stack }) => isSameStack(stack, recommendation.stack))
  if (!own || own.value === null) return null
  const { stack, value, monthly } = own
  const complete = isComplete(own, 'cloud') && (plan.answers.countPeople !== true || isComplete(own, 'people'))
  return { stack, value, complete, usd: costOf(monthly.effective ?? monthly.cloud.point, monthly.people.point, plan) }
}

const differing = (one: Stack, other: Stack): number => COMPONENTS.filter((part) => one[part] !== other[part]).length

/**
 * The stack of the frontier that keeps the recommended one off it: at most as dear, at least as good. Of several the one
 * whose cost is known, then the one that differs in fewest parts. Null where the evaluation holds none.
 */
export function rivalFor(
  evaluation: Compared,
  plan: Counting,
): { readonly own: Own | null; readonly rival: Rival | null } {
  const own = ownOf(evaluation, plan)
  if (own === null) return { own, rival: null }
  const beating = evaluation.frontier
    .map((point) => ({ point, own, usd: costOf(point.cloud, point.people, plan) }))
    .filter(({ point, usd }) => point.value >= own.value && compareUsd(usd, own.usd) <= 0)
    .filter(({ point }) => point.complete || !own.complete)
  const rank = ({ point }: Rival) => (point.complete ? 0 : COMPONENTS.length + 1) + differing(point.stack, own.stack)
  return { own, rival: beating.toSorted((a, b) => rank(a) - rank(b))[0] ?? null }
}
