import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { doesNotApply, type Plan } from '#lib/plan/plan.ts'

/** What a plan says to a question; undefined where it says nothing, or that it does not apply. */
const saidIn = (plan: Plan, id: QuestionId): AnswerValue | undefined =>
  doesNotApply(id, plan) ? undefined : plan.answers[id]

/** The region that stands for those allowed: the default where it is one of them, else the first; the default where all are. */
function assumedRegion(fallback: unknown, allowed: AnswerValue | undefined): unknown {
  if (!Array.isArray(allowed) || allowed.length === 0 || allowed.includes(fallback)) return fallback
  return allowed[0]
}

/** The region whose prices a plan speaks of: its answer, else one of those allowed or the default, shown as an assumption. */
export function regionOf(plan: Plan, { policy }: Catalog): string {
  const fallback = policy.questions.find((one) => one.id === 'region')?.default
  const usual = fallback?.kind === 'value' ? fallback.likely : undefined
  const region = saidIn(plan, 'region') ?? assumedRegion(usual, saidIn(plan, 'allowedRegions'))
  if (typeof region !== 'string') throw new RangeError('the region question has no default')
  return region
}
