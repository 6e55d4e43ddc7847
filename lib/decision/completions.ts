import { overCap, stackMeasure } from '#lib/decision/budget.ts'
import { judge, passes, type Situation, type Test, testsIn } from '#lib/decision/condition.ts'
import { constraintsOn } from '#lib/decision/exclusions.ts'
import { type Platform, platformNameOf } from '#lib/decision/platform-name.ts'
import type { Policy, StackTemplate, TreeNode } from '#lib/decision/policy.ts'
import type { AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'

/** Answers of a question that no rule can tell apart: one of them stands for all, with their share of the range. */
export type AnswerClass = { readonly value: AnswerValue; readonly share: number }

/** One way the open questions may be answered, as far as tree and constraints look at them, with its share. */
export type Completion = {
  readonly given: ReadonlyMap<QuestionId, AnswerClass>
  readonly share: number
  readonly leaf: TreeNode
  readonly platform: Platform | null
}

/** Candidate answers with the share of the range each stands for, before merging those no rule tells apart. */
function candidatesOf(
  question: Question,
  tests: readonly Test[],
  measures: Situation['measures'],
): readonly AnswerClass[] {
  const { answer } = question
  const even = (values: readonly AnswerValue[]) => values.map((value) => ({ value, share: 1 / values.length }))
  switch (answer.kind) {
    case 'choice':
      return even(answer.options.map((option) => option.value))
    case 'choices':
      return even([[], ...answer.options.map((option) => [option.value])])
    case 'boolean':
      return even([true, false])
    case 'scale':
      return even(Array.from({ length: answer.max - answer.min + 1 }, (_, at) => answer.min + at))
    case 'integer':
    case 'number': {
      const [bottom, top] = answer.plausible
      const inside = tests.flatMap((test) => borderOf(test, measures)).filter((at) => at > bottom && at < top)
      const borders = [...new Set([bottom, ...inside])].sort((a, b) => a - b)
      return borders.map((value, at) => ({ value, share: ((borders[at + 1] ?? top) - value) / (top - bottom) }))
    }
    default:
      return []
  }
}

function borderOf(test: Test, measures: Situation['measures']): readonly number[] {
  if ('atLeast' in test) return [test.atLeast]
  if ('atMost' in test) return [test.atMost + 1]
  if ('moreThan' in test) return [test.moreThan + 1]
  if ('lessThan' in test) return [test.lessThan]
  if ('belowMeasure' in test) return [Math.ceil(measures[test.belowMeasure] ?? 0)]
  return []
}

/** The classes of answers to a question that these tests can tell apart; shares sum to 1. */
export function classesOf(
  question: Question,
  tests: readonly Test[],
  measures: Situation['measures'],
): readonly AnswerClass[] {
  const merged = new Map<string, AnswerClass>()
  for (const { value, share } of candidatesOf(question, tests, measures)) {
    const key = tests.map((test) => String(passes(test, value, measures))).join()
    const known = merged.get(key)
    merged.set(key, known ? { ...known, share: known.share + share } : { value, share })
  }
  return [...merged.values()]
}

type Outcome = { readonly leaf: TreeNode; readonly platform: Platform | null }

/** Tree and constraints, but stopping at the first question they need: the three-valued walk of design §7.6. */
function outcomeOrNeed(situation: Situation, policy: Policy): Outcome | QuestionId {
  for (const node of policy.tree) {
    if (node.when === null) return { leaf: node, platform: null }
    const { outcome, needs } = judge(node.when, situation)
    if (outcome === 'open' && needs[0] !== undefined) return needs[0]
    if (outcome === 'yes') return firstEligible(node, situation, policy)
  }
  throw new RangeError('the tree has no open leaf')
}

/** The stacks in the order `decide` tries them: the leaf's own, then every template. */
const preferencesOf = (leaf: TreeNode, { templates }: Policy): TreeNode['stacks'] => [
  ...leaf.stacks,
  ...templates.map(({ id, when }) => ({ stack: id, when })),
]

function firstEligible(leaf: TreeNode, situation: Situation, policy: Policy): Outcome | QuestionId {
  for (const preference of preferencesOf(leaf, policy)) {
    const tried = tryStack(preference, situation, policy)
    if (typeof tried === 'string') return tried
    if (tried) return { leaf, platform: platformNameOf(tried).platform }
  }
  return { leaf, platform: null }
}

/** The stack filled, the question that is needed first, or null when it is not wanted or not possible. */
function tryStack(
  { stack, when }: TreeNode['stacks'][number],
  situation: Situation,
  policy: Policy,
): Stack | QuestionId | null {
  const verdict = when === null ? null : judge(when, situation)
  const [need] = verdict?.needs ?? []
  if (need !== undefined) return need
  const template = policy.templates.find((one) => one.id === stack)
  const wanted = verdict === null || verdict.outcome === 'yes'
  const affordable = overCap(stackMeasure(stack), situation) === null
  return template && wanted && affordable ? fillOrNeed(template, situation, policy) : null
}

function fillOrNeed(template: StackTemplate, situation: Situation, policy: Policy): Stack | QuestionId | null {
  const filled: Partial<Record<Component, string>> = {}
  for (const component of COMPONENTS) {
    const option = optionOrNeed(component, template.options[component], { situation, policy })
    if (option === null) return null
    if (typeof option === 'object') return option.need
    filled[component] = option
  }
  return perComponent((component) => filled[component] ?? 'none')
}

type Context = { readonly situation: Situation; readonly policy: Policy }

function optionOrNeed(
  component: Component,
  ids: readonly string[],
  context: Context,
): string | { need: QuestionId } | null {
  const { situation, policy } = context
  for (const id of ids) {
    const option = policy.options.find((one) => one.component === component && one.id === id)
    if (!option) continue
    const judged = constraintsOn(option, policy).map((constraint) => judge(constraint.when, situation))
    if (judged.some((one) => one.outcome === 'yes')) continue
    const need = judged.find((one) => one.outcome === 'open')?.needs[0]
    return need === undefined ? id : { need }
  }
  return null
}

/**
 * Every way to complete the open answers that tree and constraints can tell apart, with shares that sum to 1
 * (each answer option of a question counts the same). Exact: it branches only where a rule needs an answer.
 */
export function completionsOf(situation: Situation, policy: Policy): readonly Completion[] {
  const classes = classesByQuestion(situation, policy)
  const found: Completion[] = []
  const visit = (answers: Situation['answers'], given: ReadonlyMap<QuestionId, AnswerClass>, share: number): void => {
    const result = outcomeOrNeed({ ...situation, answers }, policy)
    if (typeof result === 'object') {
      found.push({ given, share, ...result })
      return
    }
    for (const one of classes(result))
      visit({ ...answers, [result]: one.value }, new Map([...given, [result, one]]), share * one.share)
  }
  visit(situation.answers, new Map(), 1)
  return found
}

function classesByQuestion({ measures }: Situation, policy: Policy): (id: QuestionId) => readonly AnswerClass[] {
  const known = new Map<QuestionId, readonly AnswerClass[]>()
  return (id) => {
    const classes = known.get(id) ?? classesFor(id, measures, policy)
    known.set(id, classes)
    return classes
  }
}

/** The classes of answers to a question that any rule of the policy can tell apart. */
export function classesFor(id: QuestionId, measures: Situation['measures'], policy: Policy): readonly AnswerClass[] {
  const question = policy.questions.find((one) => one.id === id)
  if (!question) throw new RangeError(`no such question: ${id}`)
  return classesOf(question, testsOn(id, policy), measures)
}

function testsOn(id: QuestionId, policy: Policy): readonly Test[] {
  const conditions = [
    ...policy.tree.flatMap((node) => [node.when, ...node.stacks.map((one) => one.when)]),
    ...policy.constraints.map((constraint) => constraint.when),
    ...policy.componentRules.map((rule) => rule.when),
  ]
  return conditions.flatMap((when) => (when === null ? [] : testsIn(when))).filter((test) => test.question === id)
}
