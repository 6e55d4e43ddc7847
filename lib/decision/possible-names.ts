import { capIsPossible } from '#lib/decision/budget.ts'
import type { Outcome } from '#lib/decision/condition.ts'
import { type Named, type OpenReading, openReadingOf } from '#lib/decision/open-reading.ts'
import { type Platform, platformNameOf } from '#lib/decision/platform-name.ts'
import type { Compatibility, ComponentOption, KeepRule, StackTemplate, TreeNode } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Reading } from '#lib/decision/reading.ts'
import { COMPONENTS, type Component, perComponent } from '#lib/decision/stack.ts'

/** The headline's possible platforms, and the first open question they still depend on. */
export type Possible = { readonly platforms: ReadonlySet<Platform | null>; readonly need: QuestionId | null }

/** What may fill a component, and whether it is sure that something of it does. */
type Slot = { readonly options: readonly ComponentOption[]; readonly sure: boolean }

/** Components that the name of a stack speaks of. */
const NAMED: readonly Component[] = ['tracking', 'registry', 'orchestration', 'training', 'serving']

function exclusionOf(option: ComponentOption, open: OpenReading): Outcome {
  const outcomes = open.reading.index.constraintsOn(option).map(({ when }) => open.outcome(when))
  if (outcomes.includes('yes')) return 'yes'
  return outcomes.includes('open') ? 'open' : 'no'
}

type PossibleWish = { readonly id: string; readonly sure: boolean }

/** The options a keep rule names for the answer given, or for any answer that may still be. */
function keptIds({ question, keeps }: KeepRule, { situation }: Reading): readonly string[] {
  const given = situation.answers[question]
  if (given === undefined) return situation.notApplicable.has(question) ? [] : Object.values(keeps)
  const id = typeof given === 'string' && Object.hasOwn(keeps, given) ? keeps[given] : undefined
  return id === undefined ? [] : [id]
}

/** What a keep rule may wish for. */
function keptWishes(rule: KeepRule, open: OpenReading): readonly PossibleWish[] {
  const { question, unless } = rule
  const ids = keptIds(rule, open.reading)
  const isGiven = open.reading.situation.answers[question] !== undefined
  if (ids.length > 0 && !isGiven) open.wants(question)
  const hurts = ids.length > 0 && unless !== undefined ? open.outcome(unless) : 'no'
  return hurts === 'yes' ? [] : ids.map((id) => ({ id, sure: isGiven && hurts === 'no' }))
}

/** What the rules may wish for, in their order; `sure` for those that do. */
function ruledWishes(component: Component, template: StackTemplate, open: OpenReading): readonly PossibleWish[] {
  const { index } = open.reading
  const ruled = index.rulesFor(component).flatMap((rule): PossibleWish[] => {
    const id = rule.options.find((one) => template.options[component].includes(one))
    const outcome = id === undefined ? 'no' : open.outcome(rule.when)
    return id === undefined || outcome === 'no' ? [] : [{ id, sure: outcome === 'yes' }]
  })
  if (!template.keeps) return ruled
  return [...ruled, ...index.keepsFor(component).flatMap((rule) => keptWishes(rule, open))]
}

type Wanted = { readonly template: StackTemplate; readonly open: OpenReading }

/** The options a component may end with: the wishes in order that may stand, up to the first that is sure to be had. */
function slotOf(
  component: Component,
  { template, open }: Wanted,
  mayStand: (option: ComponentOption) => boolean,
): Slot {
  const loose = capIsPossible(open.reading.situation)
  const wishes = [
    ...ruledWishes(component, template, open),
    ...template.options[component].map((id) => ({ id, sure: true })),
  ]
  const options: ComponentOption[] = []
  for (const { id, sure } of wishes) {
    const option = open.reading.index.optionNamed(component, id)
    const excluded = exclusionOf(option, open)
    if (excluded === 'yes' || !mayStand(option)) continue
    options.push(option)
    if (sure && excluded === 'no' && !loose) return { options, sure: true }
  }
  return { options, sure: false }
}

/** Every option that could fill a component at all, whatever is wished for. */
function widestSlot(component: Component, { template, open }: Wanted): Slot {
  const ids = [...ruledWishes(component, template, open).map(({ id }) => id), ...template.options[component]]
  const options = [...new Set(ids)].map((id) => open.reading.index.optionNamed(component, id))
  return { options: options.filter((option) => exclusionOf(option, open) !== 'yes'), sure: false }
}

type Slots = Readonly<Record<Component, Slot>>

const isNamed = (component: Component): boolean => NAMED.includes(component)

/** The rules of what an option needs that are, or may be, in force. */
const needsIf = (option: ComponentOption, open: OpenReading, outcomes: readonly Outcome[]): readonly Compatibility[] =>
  open.reading.index.needsOf(option).filter(({ when }) => outcomes.includes(open.outcome(when ?? null)))

/**
 * Whether some of these options may not go with some others. What the name does not speak of gives way first, so a clash
 * with it is none while an option is left there that needs nothing.
 */
function mayClash(slots: Slots, open: OpenReading): boolean {
  const needsOf = (option: ComponentOption) => needsIf(option, open, ['yes', 'open'])
  const clashes = (option: ComponentOption) =>
    needsOf(option).some(({ needs }) => slots[needs.component].options.some(({ id }) => !needs.options.includes(id)))
  return COMPONENTS.some((component) => {
    const { options } = slots[component]
    const givesWay = !isNamed(component) && options.some((option) => needsOf(option).length === 0)
    return !givesWay && options.some(clashes)
  })
}

/** The slots without options that cannot stand beside anything left in another slot. */
function consistent(slots: Slots, open: OpenReading): Slots {
  const stands = (option: ComponentOption) =>
    needsIf(option, open, ['yes']).every(({ needs }) =>
      slots[needs.component].options.some(({ id }) => needs.options.includes(id)),
    )
  const left = perComponent((component): Slot => {
    const { options, sure } = slots[component]
    return { options: options.filter(stands), sure }
  })
  const same = COMPONENTS.every((component) => left[component].options.length === slots[component].options.length)
  return same ? slots : consistent(left, open)
}

/** The slots of a template: as wished for, else without what can stand beside nothing, else as wide as they may be. */
function slotsOf(wanted: Wanted): Slots {
  const { open } = wanted
  const wished = perComponent((component) => slotOf(component, wanted, () => true))
  if (!mayClash(wished, open)) return wished
  const widest = consistent(
    perComponent((component) => widestSlot(component, wanted)),
    open,
  )
  const left = perComponent((component) =>
    slotOf(component, wanted, (option) => widest[component].options.includes(option)),
  )
  return mayClash(left, open) ? widest : left
}

/** One option for each way it can count in the name of a stack. */
function speakers(component: Component, { options }: Slot): readonly string[] {
  if (component === 'tracking' || component === 'registry') return options.map(({ id }) => id)
  const kindOf = (id: string) => (id === 'none' ? id : id.startsWith('sagemaker-') ? 'sagemaker' : 'other')
  return [...new Map(options.map(({ id }) => [kindOf(id), id])).values()]
}

function platformsOf(slots: Slots): Set<Platform | null> {
  const none = perComponent(() => 'none')
  const stacks = NAMED.reduce<readonly (typeof none)[]>(
    (some, component) =>
      some.flatMap((stack) => speakers(component, slots[component]).map((id) => ({ ...stack, [component]: id }))),
    [none],
  )
  return new Set(stacks.map((stack) => platformNameOf(stack).platform))
}

/** What a template may be called, looked at once. */
function namesOf(template: StackTemplate, open: OpenReading): Named {
  const named = open.named.get(template) ?? lookUpNames(template, open)
  open.named.set(template, named)
  return named
}

/** What a template may be called; another suite is no answer, so it is passed over. */
function lookUpNames(template: StackTemplate, open: OpenReading): Named {
  const slots = slotsOf({ template, open })
  const filled = COMPONENTS.every((component) => slots[component].options.length > 0)
  if (!filled) return { platforms: new Set(), sure: false }
  const platforms = platformsOf(slots)
  const another = platforms.delete(null)
  return { platforms, sure: !another && COMPONENTS.every((component) => slots[component].sure) }
}

/** The platforms a leaf may lead to, as `decide` tries its stacks and then every other; null where none may qualify. */
function platformsFrom(leaf: TreeNode, open: OpenReading): ReadonlySet<Platform | null> {
  const { policy, index } = open.reading
  const found = new Set<Platform | null>()
  const preferences = [...leaf.stacks, ...policy.templates.map(({ id, when }) => ({ stack: id, when }))]
  for (const { stack, when } of preferences) {
    const template = index.template(stack)
    const wanted = open.outcome(when)
    if (!template || wanted === 'no') continue
    const { platforms, sure } = namesOf(template, open)
    for (const platform of platforms) found.add(platform)
    if (sure && wanted === 'yes') return found
  }
  return found.add(null)
}

/** The leaves that may hold, in order: none after the first that does. */
function possibleLeaves(open: OpenReading): readonly TreeNode[] {
  const leaves: TreeNode[] = []
  for (const node of open.reading.policy.tree) {
    const outcome = open.outcome(node.when)
    if (outcome !== 'no') leaves.push(node)
    if (outcome === 'yes') break
  }
  return leaves
}

/** The platforms that some way of completing the open answers may lead to: never too few, perhaps too many. */
export function possiblePlatforms(reading: Reading): Possible {
  const open = openReadingOf(reading)
  const found = possibleLeaves(open).map((leaf) => platformsFrom(leaf, open))
  return { platforms: new Set(found.flatMap((some) => [...some])), need: open.need() }
}

/** For each branch of the tree, the platforms it may lead to if it is the one taken. */
export function platformsThrough(reading: Reading): (leaf: TreeNode) => ReadonlySet<Platform | null> {
  const open = openReadingOf(reading)
  return (leaf) => platformsFrom(leaf, open)
}
