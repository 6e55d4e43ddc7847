import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Place, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import type { Condition, Test } from '#lib/decision/condition.ts'

/** Every rule with a sentence and facts: constraints, component and keep rules, leaves, what goes together, the budget, adjustments. */
export const rulesIn = ({ constraints, componentRules, keepRules, tree, compatibility, budget, adjustments }: Data) => [
  ...constraints,
  ...componentRules,
  ...keepRules,
  ...tree,
  ...compatibility,
  ...budget,
  ...adjustments,
]

function conditionsIn({
  constraints,
  componentRules,
  tree,
  templates,
  adjustments,
}: Data): readonly Placed<Condition>[] {
  const preferences = tree.flatMap((leaf) =>
    leaf.value.stacks.map((stack, at) => ({ ...below(leaf, `.stacks[${at}]`), value: stack })),
  )
  const holders: readonly Placed<{ readonly when: Condition | null }>[] = [
    ...constraints,
    ...componentRules,
    ...tree,
    ...templates,
    ...adjustments,
    ...preferences,
  ]
  return holders.flatMap((place) => (place.value.when ? [{ ...below(place, '.when'), value: place.value.when }] : []))
}

function testsAt(place: Place, condition: Condition): readonly Placed<Test>[] {
  const each = (name: string, parts: readonly Condition[]) =>
    parts.flatMap((part, at) => testsAt(below(place, `.${name}[${at}]`), part))
  if ('all' in condition) return each('all', condition.all)
  if ('any' in condition) return each('any', condition.any)
  if ('not' in condition) return testsAt(below(place, '.not'), condition.not)
  return [{ ...place, value: condition }]
}

/** Every test of every condition in rules, tree, stack templates and adjustments, at any depth. */
export const testsIn = (data: Data): readonly Placed<Test>[] =>
  conditionsIn(data).flatMap((place) => testsAt(place, place.value))
