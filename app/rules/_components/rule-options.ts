import { signedPoints } from '#app/_text/decision.ts'
import { EFFECTS } from '#app/_text/rules.ts'
import type { ComponentOption, Policy } from '#lib/decision/policy.ts'
import type { KindedRule } from '#lib/decision/rule-list.ts'
import { selects } from '#lib/decision/selector.ts'
import type { Component } from '#lib/decision/stack.ts'

/** The options of a component with these ids, in this order. */
export const named = (component: Component, ids: readonly string[], { options }: Policy): readonly ComponentOption[] =>
  ids.flatMap((id) => options.find((one) => one.component === component && one.id === id) ?? [])

/** What a stack of the tree is called. */
export const templateTitle = (id: string, { templates }: Policy): string =>
  templates.find((one) => one.id === id)?.title ?? id

const titlesOf = (options: readonly ComponentOption[]): readonly string[] => [
  ...new Set(options.map(({ title }) => title)),
]

/** What a rule does, in one short sentence; empty where its own sentence says it. */
export function effectText(one: KindedRule, policy: Policy): string {
  const of = (component: Component, ids: readonly string[]) => titlesOf(named(component, ids, policy))
  switch (one.kind) {
    case 'leaf':
      return EFFECTS.leaf([...new Set(one.rule.stacks.map(({ stack }) => templateTitle(stack, policy)))])
    case 'constraint':
      return EFFECTS.constraint(titlesOf(policy.options.filter((option) => one.rule.drops.some(selects(option)))))
    case 'preference':
      return EFFECTS.preference(one.rule.component, of(one.rule.component, one.rule.options))
    case 'keep':
      return EFFECTS.keep(one.rule.component)
    case 'pair': {
      const { component, options, needs } = one.rule
      return EFFECTS.pair(of(component, options), of(needs.component, needs.options))
    }
    case 'adjustment': {
      const { points, applies } = one.rule
      const options = policy.options.filter((option) => applies.some(selects(option)))
      return EFFECTS.adjustment(signedPoints(points), titlesOf(options))
    }
    default:
      return ''
  }
}
