import { capQuestions } from '#lib/decision/budget.ts'
import { compile, type Judge } from '#lib/decision/compiled-condition.ts'
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
import { conditionsIn } from '#lib/decision/policy-conditions.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import { selects } from '#lib/decision/selector.ts'
import { COMPONENTS, type Component, perComponent } from '#lib/decision/stack.ts'
import { remembered } from '#lib/units/remembered.ts'

/** An option wanted for a component, and the rule that wants it; null: the template lists it. */
export type Wish = { readonly option: ComponentOption; readonly by: ComponentRule | KeepRule | null }

/** What a component rule wants where its condition holds: the first of its options that the template lists. */
export type RuledWish = { readonly wish: Wish; readonly when: Condition }

/** A policy by what is looked up in it. */
export type PolicyIndex = {
  readonly optionNamed: (component: Component, id: string) => ComponentOption
  readonly template: (id: string) => StackTemplate | undefined
  /** What each template lists per component, in its order. */
  readonly listedIn: (template: StackTemplate) => Readonly<Record<Component, readonly Wish[]>>
  /** What the component rules want of each template, in their order. */
  readonly ruledIn: (template: StackTemplate) => Readonly<Record<Component, readonly RuledWish[]>>
  readonly question: (id: QuestionId) => Question | undefined
  readonly constraintsOn: (option: ComponentOption) => readonly Constraint[]
  readonly needsOf: (option: ComponentOption) => readonly Compatibility[]
  readonly rulesFor: (component: Component) => readonly ComponentRule[]
  readonly keepsFor: (component: Component) => readonly KeepRule[]
  /** The place of an option in the policy's list. */
  readonly placeOf: (option: ComponentOption) => number
  /** The place of a template in the policy's list. */
  readonly templatePlace: (template: StackTemplate) => number
  /** Conditions have numbers too, in no order that matters. */
  readonly numberOf: (condition: Condition) => number
  readonly judgeAt: (number: number) => Judge
  /** How many there are of each, a slot for each template and component. */
  readonly room: { readonly conditions: number; readonly options: number; readonly slots: number }
  /** The conditions that compare with a figure of the cost side, by number. */
  readonly measured: readonly number[]
  /** What an answer can move. */
  readonly movedBy: (question: QuestionId) => Moved
  /** The questions about what already runs and is kept. */
  readonly keepQuestions: ReadonlySet<QuestionId>
}

/** What looks at an answer: conditions by number, options it can exclude by place, and components it can move. */
export type Moved = {
  readonly conditions: readonly number[]
  readonly options: readonly number[]
  readonly components: readonly Component[]
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

function valueIn<One extends object, Value>(known: ReadonlyMap<One, Value>, one: One): Value {
  const value = known.get(one)
  if (value === undefined) throw new RangeError('not of this policy')
  return value
}

/** The questions a condition looks at. */
const questionsIn = once(
  (condition: Condition): ReadonlySet<QuestionId> => new Set(testsIn(condition).map(({ question }) => question)),
)

type Parts = Pick<PolicyIndex, 'constraintsOn' | 'rulesFor' | 'keepsFor'>

/** What answers to a question can move: by rule, by what already runs, by constraint, by the cap. */
function movedBy(policy: Policy, conditions: readonly Condition[], { constraintsOn, rulesFor, keepsFor }: Parts) {
  const { options } = policy
  const looksAt = (question: QuestionId) => (when: Condition | null) => when !== null && questionsIn(when).has(question)
  return (question: QuestionId): Moved => {
    const isCap = capQuestions.includes(question)
    const looks = looksAt(question)
    const shut = options.filter((option) => isCap || constraintsOn(option).some(({ when }) => looks(when)))
    const wished = (component: Component): boolean =>
      rulesFor(component).some(({ when }) => looks(when)) ||
      keepsFor(component).some((rule) => rule.question === question || looks(rule.unless ?? null))
    return {
      conditions: conditions.flatMap((one, at) => (looks(one) ? [at] : [])),
      options: shut.map((option) => options.indexOf(option)),
      components: COMPONENTS.filter((one) => shut.some(({ component }) => component === one) || wished(one)),
    }
  }
}

/** Something for each component of each template. */
const byTemplate = <Of>(policy: Policy, of: (template: StackTemplate, component: Component) => Of) =>
  new Map(policy.templates.map((one) => [one, perComponent((component) => of(one, component))]))

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
  const listed = byTemplate(policy, (template, component) =>
    template.options[component].map((id): Wish => ({ option: optionNamed(component, id), by: null })),
  )
  const conditions = [...new Set(conditionsIn(policy))]
  const numbers = new Map(conditions.map((one, at) => [one, at]))
  const judges = conditions.map(compile)
  const places = new Map(policy.options.map((one, at) => [one, at]))
  const templatePlaces = new Map(policy.templates.map((one, at) => [one, at]))
  const parts: Parts = {
    constraintsOn: (option) => constraints.get(option) ?? [],
    rulesFor: (component) => rules.get(component) ?? [],
    keepsFor: (component) => keeps.get(component) ?? [],
  }
  const ruled = byTemplate(policy, (template, component) =>
    parts.rulesFor(component).flatMap((by): readonly RuledWish[] => {
      const id = by.options.find((one) => template.options[component].includes(one))
      return id === undefined ? [] : [{ wish: { option: optionNamed(component, id), by }, when: by.when }]
    }),
  )
  return {
    ...parts,
    optionNamed,
    listedIn: (template) => valueIn(listed, template),
    ruledIn: (template) => valueIn(ruled, template),
    template: (id) => templates.get(id),
    question: (id) => questions.get(id),
    needsOf: (option) => needs.get(option) ?? [],
    placeOf: (option) => valueIn(places, option),
    templatePlace: (template) => valueIn(templatePlaces, template),
    numberOf: (condition) => valueIn(numbers, condition),
    judgeAt: (number) => judges[number] ?? (() => 'open'),
    room: {
      conditions: conditions.length,
      options: policy.options.length,
      slots: policy.templates.length * COMPONENTS.length,
    },
    movedBy: remembered(movedBy(policy, conditions, parts)),
    measured: conditions.flatMap((one, at) => (testsIn(one).some((test) => 'belowMeasure' in test) ? [at] : [])),
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
