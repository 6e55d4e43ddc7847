import { capQuestions } from '#lib/decision/budget.ts'
import type { Contradicted } from '#lib/decision/contradictions.ts'
import type { Candidate, Decision } from '#lib/decision/decide.ts'
import { type Exclusion, isByCap } from '#lib/decision/exclusions.ts'
import type { Policy, RuleText } from '#lib/decision/policy.ts'
import type { Answers, Question, QuestionId } from '#lib/decision/question.ts'
import type { Robustness } from '#lib/decision/robustness.ts'
import type { knownPart } from '#lib/plan/alternatives.ts'
import { answersInWords } from '#lib/plan/answers-in-words.ts'
import type { AnswerChange, Reason, Recommendation } from '#lib/plan/evaluation.ts'
import { fewestRules } from '#lib/plan/fewest-rules.ts'
import { leavesOpenWhich } from '#lib/plan/leaves-open-which.ts'
import type { RuleInForce } from '#lib/plan/shaping-rules.ts'

type Said = { readonly answers: Answers; readonly questions: readonly Question[] }

/** A rule as a reason: its sentence, and where that can hold in several ways, the answers that say in which it does. */
function reasonFrom(rule: RuleText, answers: readonly QuestionId[], said: Said): Reason {
  const which = leavesOpenWhich(rule) ? answersInWords(answers, said.answers, said.questions) : ''
  const text = which === '' ? rule.text : `${rule.text} ${which}.`
  return { rule: rule.rule, answers, facts: rule.facts, text }
}

/** What a cap shut of these, by title: whole stacks, and single options of stacks whose whole cost is not above it. */
function titlesOverCap(stacks: readonly Candidate[], policy: Policy): readonly string[] {
  const optionTitle = ({ component, option }: Exclusion) =>
    policy.options.find((one) => one.component === component && one.id === option)?.title ?? option
  const titles = stacks.flatMap(({ overCap, template, exclusions }) => {
    const options = exclusions.filter((one) => isByCap(one, policy))
    return overCap ? [template.title] : options.map(optionTitle)
  })
  return [...new Set(titles)]
}

/** What the cap did: the names it shut, and how much of the recommended bill it could not be compared with. */
function capReasons(passedOver: readonly Candidate[], known: KnownPart, policy: Policy): readonly Reason[] {
  const { budget } = policy
  const shut = titlesOverCap(passedOver, policy)
  const texts = [
    ...(shut.length > 0 ? [`${budget.shut} ${shut.join('; ')}.`] : []),
    ...(known === 'whole' ? [] : [budget[known]]),
  ]
  return texts.map((text) => ({ rule: budget.rule, answers: capQuestions, facts: budget.facts, text }))
}

/** What is said of the stacks that were passed over: where none qualifies, no more than what shuts them all. */
function shutReasons(
  { chosen }: Decision,
  passedOver: readonly Candidate[],
  { known, policy, said }: Told,
): readonly Reason[] {
  const fewest = chosen ? null : fewestRules(passedOver, policy)
  const isTold = (id: string): boolean => fewest === null || fewest.includes(id)
  const exclusions = passedOver.flatMap((one) => one.exclusions)
  const rules = exclusions.filter((one) => !isByCap(one, policy) && isTold(one.rule.id))
  return [
    ...rules.map(({ rule, answers }) => reasonFrom(rule, answers, said)),
    ...capReasons(isTold(policy.budget.id) ? passedOver : [], known, policy),
  ]
}

/** The leaf, answers that contradict each other, what shut the stacks it preferred, what the cap did, and each component rule or pair that changed the stack. */
function reasonsFor(
  decision: Decision,
  { comparedWithCap, ranking, answers, contradicted, paired }: Judged,
  policy: Policy,
): readonly Reason[] {
  const { walk, leaf, candidates, chosen } = decision
  const said = { answers, questions: policy.questions }
  const step = walk.steps.find((one) => one.node === leaf)
  const before = candidates.slice(0, chosen ? candidates.indexOf(chosen) : candidates.length)
  const passedOver = before.filter(({ platform }) => platform !== null)
  const fired = (chosen?.fired ?? []).map((one) => reasonFrom(one.rule, one.answers, said))
  const all = [
    reasonFrom(leaf, step?.answers ?? [], said),
    ...contradicted.map(({ rule, answers: ids }) => reasonFrom(rule, ids, said)),
    ...shutReasons(decision, passedOver, { known: comparedWithCap, policy, said }),
    ...fired,
    ...paired.map(({ rule, answers: ids }) => reasonFrom(rule, ids, said)),
    ...ranking,
  ]
  return all.filter((one, at) => all.findIndex((other) => other.text === one.text) === at)
}

type KnownPart = ReturnType<typeof knownPart>
type Told = { readonly known: KnownPart; readonly policy: Policy; readonly said: Said }

export type Judged = {
  /** What the rules read: what the plan answers, and what is assumed in its place. */
  readonly answers: Answers
  readonly robustness: Robustness
  /** Whether the chosen stack has lines without a price. */
  readonly unpriced: boolean
  /** Answers that cannot all be right: what rests on them is provisional. */
  readonly contradicted: readonly Contradicted[]
  /** Pairs under an answer that kept something more wanted out of the stack. */
  readonly paired: readonly RuleInForce[]
  /** How much of the chosen stack's bill the cap in force could be compared with; `whole` where there is none. */
  readonly comparedWithCap: KnownPart
  /** What the ranking says of the choice. */
  readonly ranking: readonly Reason[]
  readonly relax: readonly (readonly AnswerChange[])[]
}

/** How sure it is that none qualifies: there is no other stack to toss up with. */
const sureOfNone = (robustness: Robustness): Robustness => (robustness === 'toss-up' ? 'leaning' : robustness)

/** The headline: what to run, how sure, and why. */
export function recommendationFrom(decision: Decision, judged: Judged, policy: Policy): Recommendation {
  const { chosen, leaf } = decision
  const { robustness, unpriced, relax, contradicted } = judged
  const reasons = reasonsFor(decision, judged, policy)
  const provisional = decision.provisional || contradicted.length > 0
  if (!chosen) {
    const none = { platform: null, variant: null, stack: null }
    return {
      kind: 'none-qualifies',
      ...none,
      robustness: sureOfNone(robustness),
      provisional,
      leaf: leaf.id,
      reasons,
      relax,
    }
  }
  return {
    kind: robustness === 'toss-up' ? 'toss-up' : 'recommended',
    platform: chosen.platform,
    variant: chosen.variant,
    robustness,
    provisional: provisional || unpriced,
    leaf: leaf.id,
    stack: chosen.stack,
    reasons,
    relax: [],
  }
}
