import { capQuestions } from '#lib/decision/budget.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import type { Contradicted } from '#lib/decision/contradictions.ts'
import type { Candidate, Decision } from '#lib/decision/decide.ts'
import { type Exclusion, isByCap } from '#lib/decision/exclusions.ts'
import type { Policy, RuleText } from '#lib/decision/policy.ts'
import type { Answers, Question, QuestionId } from '#lib/decision/question.ts'
import type { Component } from '#lib/decision/stack.ts'
import type { knownPart } from '#lib/plan/alternatives.ts'
import { answersInWords } from '#lib/plan/answers-in-words.ts'
import type { Reason, StackReason } from '#lib/plan/evaluation.ts'
import { fewestRules } from '#lib/plan/fewest-rules.ts'
import type { KeptOut } from '#lib/plan/kept-out.ts'
import { leavesOpenWhich } from '#lib/plan/leaves-open-which.ts'
import { candidateTitle } from '#lib/plan/platform-words.ts'
import type { Unheeded } from '#lib/plan/unheeded-rules.ts'

type KnownPart = ReturnType<typeof knownPart>
type Told = { readonly known: KnownPart; readonly policy: Policy; readonly said: Said }

type Said = { readonly answers: Answers; readonly questions: readonly Question[] }

/** A rule as a reason: its sentence, and where that can hold in several ways, the answers that say in which it does. */
function reasonFrom(rule: RuleText, answers: readonly QuestionId[], said: Said): Reason {
  const which = leavesOpenWhich(rule) ? answersInWords(answers, said.answers, said.questions) : ''
  const text = which === '' ? rule.text : `${rule.text} ${which}.`
  return { rule: rule.rule, answers, facts: rule.facts, text }
}

/** The same as a reason for what fills a component. */
const forPart = (component: Component, reason: Reason): StackReason => ({ ...reason, components: [component] })

/** Each sentence once, with every component that it is a reason for. */
function once(reasons: readonly (Reason & Partial<StackReason>)[]): readonly StackReason[] {
  return [...Map.groupBy(reasons, ({ text }) => text).values()].flatMap((same) => {
    const components = [...new Set(same.flatMap((one) => one.components ?? []))]
    return same.slice(0, 1).map((first) => ({ ...first, components }))
  })
}

/** What a cap shut of these, by title: whole stacks, and single options of stacks whose whole cost is not above it. */
function titlesOverCap(stacks: readonly Candidate[], policy: Policy): readonly string[] {
  const optionTitle = ({ component, option }: Exclusion) =>
    policy.options.find((one) => one.component === component && one.id === option)?.title ?? option
  const titles = stacks.flatMap((stack) => {
    const options = stack.exclusions.filter((one) => isByCap(one, policy))
    return stack.overCap ? [candidateTitle(stack)] : options.map(optionTitle)
  })
  return [...new Set(titles)]
}

const capReason = (text: string, { budget }: Policy): Reason => ({
  rule: budget.rule,
  answers: capQuestions,
  facts: budget.facts,
  text,
})

/** What the cap did: the names it shut, and how much of the recommended bill it could not be compared with. */
function capReasons(passedOver: readonly Candidate[], known: KnownPart, policy: Policy): readonly Reason[] {
  const { budget } = policy
  const shut = titlesOverCap(passedOver, policy)
  const texts = [
    ...(shut.length > 0 ? [`${budget.shut} ${shut.join('; ')}.`] : []),
    ...(known === 'whole' ? [] : [budget[known]]),
  ]
  return texts.map((text) => capReason(text, policy))
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

/** The answers that led to the leaf, and those that chose the stack among the leaf's. */
function leafAnswers({ walk, leaf, chosen }: Decision, situation: Situation): readonly QuestionId[] {
  const step = walk.steps.find(({ node }) => node === leaf)
  const at = leaf.stacks.findIndex(({ stack }) => stack === chosen?.template.id)
  const choosing = leaf.stacks.slice(0, at + 1).flatMap(({ when }) => (when ? judge(when, situation).answers : []))
  return [...new Set([...(step?.answers ?? []), ...choosing])]
}

/** A rule that is not followed: its sentence, and that. */
function unheededReason({ rule, unheeded, answers }: Unheeded, said: Said): Reason {
  const reason = reasonFrom(rule, answers, said)
  return { ...reason, text: `${reason.text} ${unheeded}` }
}

const titlesIn = (some: readonly KeptOut[]): string => [...new Set(some.map(({ option }) => option.title))].join('; ')

/** Why the stack has not what was wanted more: the rules that kept it out, and what gave way to the cap. */
function keptOutReasons(keptOut: readonly KeptOut[], policy: Policy, said: Said): readonly StackReason[] {
  const { budget } = policy
  const [byCap, byRule] = [keptOut.filter(({ rule }) => rule === budget), keptOut.filter(({ rule }) => rule !== budget)]
  const text = `${budget.gaveWay} ${titlesIn(byCap)}.`
  return [
    ...[...Map.groupBy(byRule, ({ rule }) => rule)].flatMap(([rule, some]) => {
      const answers = [...new Set(some.flatMap((one) => one.answers))]
      const reason = reasonFrom(rule, answers, said)
      const notTaken = { ...reason, text: `${reason.text} Not taken: ${titlesIn(some)}.` }
      return some.map(({ option }) => forPart(option.component, notTaken))
    }),
    ...byCap.map(({ option }) => forPart(option.component, capReason(text, policy))),
  ]
}

/** What the reasons of a decision are made of. */
export type Reasoned = {
  /** What the rules read: what the plan answers, and what is assumed in its place. */
  readonly situation: Situation
  /** Answers that cannot all be right: what rests on them is provisional. */
  readonly contradicted: readonly Contradicted[]
  /** What was wanted more than what the stack has, and what kept it out. */
  readonly keptOut: readonly KeptOut[]
  /** Rules that hold, and that the branch has no option for. */
  readonly unheeded: readonly Unheeded[]
  /** Whether the cap makes the tracking of the stack smaller than the sizes call for. */
  readonly smaller: boolean
  /** How much of the chosen stack's bill the cap in force could be compared with; `whole` where there is none. */
  readonly comparedWithCap: KnownPart
  /** What the ranking says of the choice. */
  readonly ranking: readonly Reason[]
}

/** The leaf, answers that contradict each other, what shut the stacks it preferred, what the cap did, and each rule that changed the stack. */
export function reasonsFor(
  decision: Decision,
  { comparedWithCap, ranking, situation, contradicted, keptOut, unheeded, smaller }: Reasoned,
  policy: Policy,
): readonly StackReason[] {
  const { leaf, candidates, chosen } = decision
  const said = { answers: situation.answers, questions: policy.questions }
  const before = candidates.slice(0, chosen ? candidates.indexOf(chosen) : candidates.length)
  const passedOver = before.filter(({ platform }) => platform !== null)
  const fired = (chosen?.fired ?? []).map((one) => forPart(one.component, reasonFrom(one.rule, one.answers, said)))
  return once([
    reasonFrom(leaf, leafAnswers(decision, situation), said),
    ...contradicted.map(({ rule, answers: ids }) => reasonFrom(rule, ids, said)),
    ...shutReasons(decision, passedOver, { known: comparedWithCap, policy, said }),
    ...fired,
    ...keptOutReasons(keptOut, policy, said),
    ...unheeded.map((one) => forPart(one.rule.component, unheededReason(one, said))),
    ...(smaller ? [forPart('tracking', capReason(policy.budget.smaller, policy))] : []),
    ...ranking,
  ])
}
