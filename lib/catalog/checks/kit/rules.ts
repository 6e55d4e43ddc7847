import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Place, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import type { Condition, Test } from '#lib/decision/condition.ts'

/** Every rule with a sentence and facts: constraints, component and keep rules, leaves, what goes together, contradictions, the budget, adjustments. */
export const rulesIn = ({ constraints, componentRules, keepRules, tree, ...rest }: Data) => [
  ...constraints,
  ...componentRules,
  ...keepRules,
  ...tree,
  ...rest.compatibility,
  ...rest.contradictions,
  ...rest.budget,
  ...rest.adjustments,
]

type Conditional = { readonly when?: Condition | undefined; readonly unless?: Condition | undefined }
type Cases = Readonly<Record<string, readonly { readonly when: Condition }[]>>

/** The conditions of what costs: of the whole, and of the figures it is read from in certain cases. */
function costConditionsIn({ lines, derived, oneOffs, trackingTiers, sizeScales }: Data): readonly Placed<Condition>[] {
  const whole: readonly Placed<Conditional>[] = [...lines, ...derived, ...oneOffs]
  const chosen: readonly Placed<Cases>[] = [
    ...lines.map((place) => ({ ...below(place, '.instead'), value: place.value.instead ?? {} })),
    ...[...trackingTiers, ...sizeScales].map((place) => ({ ...place, value: { floors: place.value.floors ?? [] } })),
    ...oneOffs.map((place) => ({ ...below(place, '.factor'), value: { instead: place.value.factor?.instead ?? [] } })),
  ]
  return [
    ...whole.flatMap((place) =>
      (['when', 'unless'] as const).flatMap((name) => {
        const value = place.value[name]
        return value ? [{ ...below(place, `.${name}`), value }] : []
      }),
    ),
    ...chosen.flatMap((place) =>
      Object.entries(place.value).flatMap(([name, cases]) =>
        cases.map(({ when }, at) => ({ ...below(place, `.${name}[${at}].when`), value: when })),
      ),
    ),
  ]
}

const hasCondition = <Value extends object>(
  place: Placed<Value>,
): place is Placed<Value & { readonly when: Condition }> => 'when' in place.value

function ruleConditionsIn({
  constraints,
  componentRules,
  keepRules,
  tree,
  templates,
  adjustments,
  compatibility,
  contradictions,
}: Data): readonly Placed<Condition>[] {
  const preferences = tree.flatMap((leaf) =>
    leaf.value.stacks.map((stack, at) => ({ ...below(leaf, `.stacks[${at}]`), value: stack })),
  )
  const holders: readonly Placed<{ readonly when?: Condition | null }>[] = [
    ...constraints,
    ...componentRules,
    ...tree,
    ...templates,
    ...adjustments,
    ...compatibility,
    ...contradictions.filter(hasCondition),
    ...preferences,
  ]
  return [
    ...holders.flatMap((place) => (place.value.when ? [{ ...below(place, '.when'), value: place.value.when }] : [])),
    ...keepRules.flatMap((place) =>
      place.value.unless ? [{ ...below(place, '.unless'), value: place.value.unless }] : [],
    ),
  ]
}

function testsAt(place: Place, condition: Condition): readonly Placed<Test>[] {
  const each = (name: string, parts: readonly Condition[]) =>
    parts.flatMap((part, at) => testsAt(below(place, `.${name}[${at}]`), part))
  if ('all' in condition) return each('all', condition.all)
  if ('any' in condition) return each('any', condition.any)
  if ('not' in condition) return testsAt(below(place, '.not'), condition.not)
  return [{ ...place, value: condition }]
}

/** Every test of every condition in rules, tree, stack templates, adjustments and the cost model, at any depth. */
export const testsIn = (data: Data): readonly Placed<Test>[] =>
  [...ruleConditionsIn(data), ...costConditionsIn(data)].flatMap((place) => testsAt(place, place.value))
