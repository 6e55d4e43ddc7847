import { capQuestions } from '#lib/decision/budget.ts'
import { type Condition, testsIn } from '#lib/decision/condition.ts'
import type {
  Compatibility,
  ComponentOption,
  ComponentRule,
  Constraint,
  KeepRule,
  Policy,
  StackTemplate,
} from '#lib/decision/policy.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import { selects } from '#lib/decision/selector.ts'
import { type Component, perComponent } from '#lib/decision/stack.ts'

/** A policy by what is looked up in it. */
export type PolicyIndex = {
  readonly optionNamed: (component: Component, id: string) => ComponentOption
  readonly template: (id: string) => StackTemplate | undefined
  /** The options of each template per component, in its order. */
  readonly optionsOf: (template: StackTemplate, component: Component) => readonly ComponentOption[]
  readonly question: (id: QuestionId) => Question | undefined
  readonly constraintsOn: (option: ComponentOption) => readonly Constraint[]
  readonly needsOf: (option: ComponentOption) => readonly Compatibility[]
  readonly rulesFor: (component: Component) => readonly ComponentRule[]
  readonly keepsFor: (component: Component) => readonly KeepRule[]
  /** The questions a condition looks at. */
  readonly questionsIn: (condition: Condition) => ReadonlySet<QuestionId>
  /** The conditions that compare with a figure of the cost side. */
  readonly measured: readonly Condition[]
  /** Every condition behind a headline that looks at a question. */
  readonly conditionsOn: (question: QuestionId) => readonly Condition[]
  /** The questions about what already runs and is kept. */
  readonly keepQuestions: ReadonlySet<QuestionId>
  /** Every question that can exclude an option. */
  readonly questionsOn: (option: ComponentOption) => ReadonlySet<QuestionId>
  /** Every question that can move what fills a component: by rule, by what already runs, by constraint, by the cap. */
  readonly questionsBehind: (component: Component) => ReadonlySet<QuestionId>
}

/** Works a thing out once per key. */
function once<Key extends object, Value>(workOut: (key: Key) => Value): (key: Key) => Value {
  const found = new WeakMap<Key, Value>()
  return (key) => {
    const value = found.get(key) ?? workOut(key)
    found.set(key, value)
    return value
  }
}

const questionsIn = once(
  (condition: Condition): ReadonlySet<QuestionId> => new Set(testsIn(condition).map(({ question }) => question)),
)

type Parts = Pick<PolicyIndex, 'constraintsOn' | 'rulesFor' | 'keepsFor'>

/** The questions that conditions look at, and those of a cap. */
const withCap = (conditions: readonly (Condition | null)[]): readonly QuestionId[] => [
  ...conditions.flatMap((when) => (when === null ? [] : [...questionsIn(when)])),
  ...capQuestions,
]

/** The questions behind a component's options, and those behind one option. */
function questionsOf({ options }: Policy, { constraintsOn, rulesFor, keepsFor }: Parts) {
  const on = new Map(
    options.map((option) => [option, new Set(withCap(constraintsOn(option).map(({ when }) => when)))] as const),
  )
  const behind = perComponent((component): ReadonlySet<QuestionId> => {
    const excluding = options.filter((one) => one.component === component).flatMap((one) => [...(on.get(one) ?? [])])
    const wished = withCap(rulesFor(component).map(({ when }) => when))
    return new Set([...excluding, ...wished, ...keepsFor(component).map(({ question }) => question)])
  })
  return {
    questionsOn: (option: ComponentOption): ReadonlySet<QuestionId> => on.get(option) ?? new Set(),
    questionsBehind: (component: Component) => behind[component],
  }
}

/** Every condition that a headline may rest on. */
const conditionsIn = (policy: Policy): readonly Condition[] =>
  [
    ...policy.tree.flatMap((node) => [node.when, ...node.stacks.map((one) => one.when)]),
    ...[...policy.templates, ...policy.constraints, ...policy.componentRules].map(({ when }) => when),
  ].filter((when) => when !== null)

/** Conditions by the questions they look at. */
function byQuestionRead(conditions: readonly Condition[]): ReadonlyMap<QuestionId, readonly Condition[]> {
  const reads = conditions.flatMap((condition) =>
    [...questionsIn(condition)].map((question) => ({ question, condition })),
  )
  const byQuestion = Map.groupBy(reads, ({ question }) => question)
  return new Map([...byQuestion].map(([question, some]) => [question, some.map(({ condition }) => condition)]))
}

function buildIndex(policy: Policy): PolicyIndex {
  const options = new Map(
    [...Map.groupBy(policy.options, ({ component }) => component)].map(([component, some]) => [
      component,
      new Map(some.map((one) => [one.id, one])),
    ]),
  )
  const constraints = new Map(
    policy.options.map((option) => [option, policy.constraints.filter(({ drops }) => drops.some(selects(option)))]),
  )
  const needs = new Map(
    policy.options.map((option) => [
      option,
      policy.compatibility.filter((row) => row.component === option.component && row.options.includes(option.id)),
    ]),
  )
  const templates = new Map(policy.templates.map((one) => [one.id, one]))
  const questions = new Map(policy.questions.map((one) => [one.id, one]))
  const rules = Map.groupBy(policy.componentRules, ({ component }) => component)
  const keeps = Map.groupBy(policy.keepRules, ({ component }) => component)
  const optionNamed = (component: Component, id: string): ComponentOption => {
    const option = options.get(component)?.get(id)
    if (!option) throw new RangeError(`no such option of ${component}: ${id}`)
    return option
  }
  const listed = new Map(
    policy.templates.map((one) => [
      one,
      perComponent((component) => one.options[component].map((id) => optionNamed(component, id))),
    ]),
  )
  const conditions = conditionsIn(policy)
  const readBy = byQuestionRead(conditions)
  const parts: Parts = {
    constraintsOn: (option) => constraints.get(option) ?? [],
    rulesFor: (component) => rules.get(component) ?? [],
    keepsFor: (component) => keeps.get(component) ?? [],
  }
  return {
    ...parts,
    optionNamed,
    optionsOf: (template, component) => listed.get(template)?.[component] ?? [],
    template: (id) => templates.get(id),
    question: (id) => questions.get(id),
    needsOf: (option) => needs.get(option) ?? [],
    questionsIn,
    ...questionsOf(policy, parts),
    conditionsOn: (question) => readBy.get(question) ?? [],
    measured: conditions.filter((one) => testsIn(one).some((test) => 'belowMeasure' in test)),
    keepQuestions: new Set(policy.keepRules.map(({ question }) => question)),
  }
}

const known = new WeakMap<Policy, PolicyIndex>()

/** The index of a policy, built once. */
export function indexOf(policy: Policy): PolicyIndex {
  const index = known.get(policy) ?? buildIndex(policy)
  known.set(policy, index)
  return index
}
