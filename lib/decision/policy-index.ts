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
  return {
    optionNamed,
    optionsOf: (template, component) => listed.get(template)?.[component] ?? [],
    template: (id) => templates.get(id),
    question: (id) => questions.get(id),
    constraintsOn: (option) => constraints.get(option) ?? [],
    needsOf: (option) => needs.get(option) ?? [],
    rulesFor: (component) => rules.get(component) ?? [],
    keepsFor: (component) => keeps.get(component) ?? [],
  }
}

const known = new WeakMap<Policy, PolicyIndex>()

/** The index of a policy, built once. */
export function indexOf(policy: Policy): PolicyIndex {
  const index = known.get(policy) ?? buildIndex(policy)
  known.set(policy, index)
  return index
}
