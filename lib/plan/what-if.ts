import { isCloud } from '#lib/cost/stack-lines.ts'
import { classesFor } from '#lib/decision/answer-classes.ts'
import { hardCap, isCapAmount } from '#lib/decision/budget.ts'
import { type Change, type ChangeSet, keyOf, type Rerun, type Search, smallestChanges } from '#lib/decision/changes.ts'
import { type Headline, headlineOf } from '#lib/decision/decide.ts'
import { isByCap } from '#lib/decision/exclusions.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import { knownPart, type Pricing } from '#lib/plan/alternatives.ts'
import type { AnswerChange, Evaluation, Recommendation } from '#lib/plan/evaluation.ts'
import type { JudgedPlan } from '#lib/plan/judged-plan.ts'
import { doesNotApply, isGiven } from '#lib/plan/plan.ts'
import { type CostTables, costTables, movesCosts, type PlanCosts, planCosts } from '#lib/plan/plan-costs.ts'

/** A plan as it was decided. */
type Present = Pick<JudgedPlan, 'decision' | 'headline' | 'costs' | 'pricing'>

/** Most answers changed at once: for another headline, and for a way out. */
const MOST = { flip: 2, wayOut: 3 } as const

/** Tables by the changes that move costs: what else changes leaves the bills as they are. */
const tablesKnown = new WeakMap<PlanCosts, Map<string, CostTables>>()

function tablesAfter(changes: readonly Change[], changed: Pricing, { costs }: Present): CostTables {
  const moving = changes.filter(({ question }) => movesCosts(question, changed.catalog))
  if (moving.length === 0) return costs
  const known = tablesKnown.get(costs) ?? new Map<string, CostTables>()
  tablesKnown.set(costs, known)
  const key = keyOf(moving)
  const tables = known.get(key) ?? costTables(changed, costs)
  known.set(key, tables)
  return tables
}

/** The costs of the plan with its answers changed; an override gives way to the answer. */
function costsAfter(changes: readonly Change[], present: Present): PlanCosts {
  const { pricing } = present
  const { plan } = pricing
  const answers = { ...plan.answers, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) }
  const overrides = Object.fromEntries(
    Object.entries(plan.overrides ?? {}).filter(([id]) => !changes.some(({ question }) => question === id)),
  )
  const changed = { ...pricing, plan: { ...plan, answers, overrides } }
  return planCosts(changed, tablesAfter(changes, changed, present))
}

const rerunIn =
  (present: Present): Rerun =>
  (changes, earlier) =>
    headlineOf(costsAfter(changes, present).situation, present.pricing.catalog.policy, earlier)

type Name = Pick<NonNullable<Headline['chosen']>, 'platform' | 'variant'>

const sameName = (one: Name | null, other: Name | null): boolean =>
  one?.platform === other?.platform && one?.variant === other?.variant

/** Whether a change lowers the cap: that lets nothing in. */
const lowersCap = ({ question, from, to }: AnswerChange): boolean =>
  isCapAmount(question) && typeof from === 'number' && typeof to === 'number' && to < from

/** The cloud lines of what is chosen after these changes. */
function chosenLines({ changes, headline }: ChangeSet, present: Present) {
  const costs = costsAfter(changes, present)
  const tier = costs.tierUnder(hardCap(costs.situation.answers))
  const lines = headline.chosen ? costs.linesFor(headline.chosen.stack, tier) : []
  return lines.filter(isCloud)
}

/** The set with another amount for the cap, run again. */
function withCap(amount: number, { changes }: ChangeSet, present: Present): ChangeSet {
  const next = changes.map((one): AnswerChange => (isCapAmount(one.question) ? { ...one, to: amount } : one))
  return { changes: next, headline: rerunIn(present)(next) }
}

/** The same set with a cap no higher, in whole dollars, than lets a stack in: found by halves, each run again. */
function withLeastCap(set: ChangeSet, present: Present): ChangeSet {
  const raised = set.changes.find((one) => isCapAmount(one.question) && !lowersCap(one))
  if (!raised) return set
  let [shut, fits] = [Number(raised.from), Number(raised.to)]
  let least = set
  while (fits - shut > 1) {
    const amount = Math.floor((shut + fits) / 2)
    const tried = withCap(amount, set, present)
    if (tried.headline.chosen && isCompared(tried, present)) [least, fits] = [tried, amount]
    else shut = amount
  }
  return least
}

/** The place of the partition of AWS that a region is in; -1 for what is no region. */
const partitionOf = (value: AnswerValue, { pricing }: Present): number =>
  pricing.catalog.partitions.findIndex((regions) => regions.some((one) => one === value))

/** A region that no rule names: one of them stands for all, in the plan's own partition of AWS. */
function regionElsewhere({ pricing, costs }: Present): readonly AnswerValue[] {
  const { policy, partitions } = pricing.catalog
  const { answers, measures } = costs.situation
  const named = new Set(classesFor('region', measures, policy).map(({ value }) => value))
  const own = partitions.find((regions) => regions.some((one) => one === answers.region)) ?? []
  return own.filter((one) => !named.has(one)).slice(0, 1)
}

const searchIn = (present: Present): Omit<Search, 'accepts' | 'mayChange'> => ({
  situation: present.costs.situation,
  policy: present.pricing.catalog.policy,
  rerun: rerunIn(present),
  others: (question) => (question === 'region' ? regionElsewhere(present) : []),
  // Nobody moves an account to another partition of AWS.
  mayBecome: (from, to) => partitionOf(from, present) === partitionOf(to, present),
})

/** Answers that are given in the plan itself: nobody is told to change what was only assumed. */
const isGivenIn =
  ({ pricing: { plan } }: Present) =>
  (id: QuestionId): boolean =>
    isGiven(id, plan)

/**
 * Whether a cap in force after the changes could be compared with what is chosen then: a bill nobody knows is no way in,
 * and a lower cap shows nothing unless the whole bill is known. The prices in hand are those of one region: nothing is known
 * of what another costs.
 */
function isCompared(set: ChangeSet, present: Present): boolean {
  if (hardCapAfter(set, present) === null) return true
  if (set.changes.some(({ question }) => question === 'region')) return false
  const known = knownPart(chosenLines(set, present))
  return set.changes.some(lowersCap) ? known === 'whole' : known !== 'unknown'
}

/**
 * The nearest answers that lead to another headline: one answer per flip, else two, each verified by running again.
 * Where none qualifies, a cap is no higher than it has to be.
 */
export function flipsFrom(present: Present): Evaluation['flips'] {
  const { headline } = present
  const accepts = (set: ChangeSet): boolean => {
    const after = set.headline.chosen
    return after !== null && !sameName(after, headline.chosen) && isCompared(set, present)
  }
  const found = smallestChanges(headline, MOST.flip, { ...searchIn(present), accepts, mayChange: isGivenIn(present) })
  const nearest = headline.chosen ? found : found.map((set) => withLeastCap(set, present))
  return nearest.map(({ changes, headline: { chosen } }) => ({
    changes,
    platform: chosen?.platform ?? null,
    variant: chosen?.variant ?? null,
  }))
}

/**
 * When none qualifies: the smallest sets of answers that let a stack qualify, verified by running again. Only answers
 * somebody may choose are changed, never a fact of the team; and what a cap has shut is opened by a bill that is known
 * at least in part, never by one that nobody knows.
 */
export function waysOut(present: Present): Recommendation['relax'] {
  const { decision, headline, pricing } = present
  const { policy } = pricing.catalog
  const facts = new Set(policy.questions.flatMap(({ id, isFact }) => (isFact === true ? [id] : [])))
  const given = isGivenIn(present)
  const shutByCap = decision.candidates.some(
    (one) => one.overCap !== null || one.exclusions.some((exclusion) => isByCap(exclusion, policy)),
  )
  const accepts = (set: ChangeSet): boolean => {
    if (set.headline.chosen === null || set.changes.some(lowersCap)) return false
    return !shutByCap || isCompared(set, present)
  }
  const mayChange = (id: QuestionId) => given(id) && !facts.has(id)
  const found = smallestChanges(headline, MOST.wayOut, { ...searchIn(present), accepts, mayChange })
  return found.map((set) => withLeastCap(set, present).changes)
}

const hardCapAfter = ({ changes }: ChangeSet, present: Present): number | null =>
  hardCap(costsAfter(changes, present).situation.answers)

/** The least and the most that is plausible for a question of numbers. */
function endsOf(id: QuestionId, { policy }: JudgedPlan): readonly number[] {
  const answer = policy.questions.find((one) => one.id === id)?.answer
  return answer && 'plausible' in answer ? answer.plausible : []
}

/**
 * Where a cap is compared with costs that open sizes still move: the open size whose ends lead elsewhere most often, else
 * the one behind the dearest line of the cloud bill. Null where no size is open.
 */
export function sizeWorthAsking(judged: JudgedPlan): { readonly id: QuestionId; readonly share: number } | null {
  const { pricing, chosen, alternatives, headline } = judged
  const { plan, catalog } = pricing
  const lines = ((chosen ?? alternatives[0])?.lines ?? [])
    .filter(isCloud)
    .toSorted((a, b) => Number(b.cost ?? 0) - Number(a.cost ?? 0))
  const keys = [...new Set(lines.flatMap(({ from }) => from))]
  const open = catalog.policy.questions.filter(
    ({ id }) => keys.includes(`answer:${id}`) && !isGivenIn(judged)(id) && !doesNotApply(id, plan),
  )
  const rerun = rerunIn(judged)
  const tried = open.map(({ id }) => {
    const ends = endsOf(id, judged)
    const moved = ends.filter((to) => !sameName(rerun([{ question: id, from: to, to }]).chosen, headline.chosen))
    return { id, share: ends.length === 0 ? 0 : moved.length / ends.length, place: keys.indexOf(`answer:${id}`) }
  })
  const [best] = tried.toSorted((a, b) => b.share - a.share || a.place - b.place)
  return best ? { id: best.id, share: best.share } : null
}
