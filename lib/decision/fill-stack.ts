import { capQuestions, hardCap, knownUsd, type OverCap } from '#lib/decision/budget.ts'
import { clashExclusions, isCompatible } from '#lib/decision/compatible.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import { type Exclusion, eligibilityOf, isExcluded } from '#lib/decision/exclusions.ts'
import type { ComponentRule, KeepRule, RuleText, StackTemplate } from '#lib/decision/policy.ts'
import type { Wish } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { holds, type Reading, type Slot, slotPlace } from '#lib/decision/reading.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'

/** A component rule that chose an option, and the answers it read. */
export type FiredRule = {
  readonly rule: RuleText
  readonly component: Component
  readonly answers: readonly QuestionId[]
}

/** A template filled, without its reasons: what is decided by, fast. */
export type Filling = {
  readonly template: StackTemplate
  readonly stack: Stack
  /** False when some component has no option left, or none that goes with the others. */
  readonly eligible: boolean
  /** Every way to fill it is known to cost more than the hard cap. */
  readonly overCap: boolean
  readonly wishes: Wishes
}

/** A template filled for these answers, with its reasons. */
export type FilledStack = Omit<Filling, 'wishes' | 'overCap'> & {
  readonly overCap: OverCap | null
  readonly exclusions: readonly Exclusion[]
  readonly fired: readonly FiredRule[]
  /** Answers that could still exclude an option in use. */
  readonly needs: readonly QuestionId[]
}

function ruledOption(rule: ComponentRule, template: StackTemplate, reading: Reading): string | undefined {
  const option = rule.options.find((one) => template.options[rule.component].includes(one))
  return option !== undefined && holds(rule.when, reading) ? option : undefined
}

function keptOption({ question, keeps, unless }: KeepRule, reading: Reading): string | undefined {
  reading.hear(question)
  const given = reading.situation.answers[question]
  const option = typeof given === 'string' && Object.hasOwn(keeps, given) ? keeps[given] : undefined
  return option !== undefined && unless !== undefined && holds(unless, reading) ? undefined : option
}

/** What rules and keep rules wish for a component, in their order. */
function ruledWishes(component: Component, template: StackTemplate, reading: Reading): readonly Wish[] {
  const { index } = reading
  const wishes: Wish[] = []
  for (const by of index.rulesFor(component)) {
    const id = ruledOption(by, template, reading)
    if (id !== undefined) wishes.push({ option: index.optionNamed(component, id), by })
  }
  for (const by of template.keeps ? index.keepsFor(component) : []) {
    const id = keptOption(by, reading)
    if (id !== undefined) wishes.push({ option: index.optionNamed(component, id), by })
  }
  return wishes
}

/** The options wanted for a component, best first: by rule, then by what already runs, then by the template. */
function wishesFor(component: Component, template: StackTemplate, reading: Reading): readonly Wish[] {
  const listed = reading.index.listedIn(template)[component]
  const ruled = ruledWishes(component, template, reading)
  if (ruled.length === 0) return listed
  const all = [...ruled, ...listed]
  return all.filter(({ option }, at) => all.findIndex((other) => other.option === option) === at)
}

/** The same, and what of it nothing excludes. */
function slotOf(component: Component, template: StackTemplate, reading: Reading): Slot {
  const { slots } = reading.found()
  const at = slotPlace(component, template, reading.index)
  const known = slots[at]
  if (known) return known
  const all = wishesFor(component, template, reading)
  const isOpen = ({ option }: Wish): boolean => !isExcluded(option, reading)
  const slot = { all, open: all.every(isOpen) ? all : all.filter(isOpen) }
  slots[at] = slot
  return slot
}

type Wishes = Readonly<Record<Component, readonly Wish[]>>

const stackOf = (wishes: Wishes, places: readonly number[]): Stack =>
  perComponent((component) => wishes[component][places[COMPONENTS.indexOf(component)] ?? 0]?.option.id ?? 'none')

/** Places in the lists of wishes whose sum is `sum`, the first components giving way last. */
function* placesOf(sizes: readonly number[], sum: number): Generator<readonly number[]> {
  const [size, ...rest] = sizes
  if (size === undefined) {
    if (sum === 0) yield []
    return
  }
  for (let place = 0; place < size && place <= sum; place += 1)
    for (const others of placesOf(rest, sum - place)) yield [place, ...others]
}

/** The most wanted way to fill the lists that passes: the one that gives up the fewest places in all. */
function firstThat(wishes: Wishes, passes: (stack: Stack) => boolean): Stack | null {
  const wanted = stackOf(wishes, [])
  if (passes(wanted)) return wanted
  const sizes = COMPONENTS.map((component) => wishes[component].length)
  const most = sizes.reduce((sum, size) => sum + size - 1, 0)
  for (let sum = 1; sum <= most; sum += 1)
    for (const places of placesOf(sizes, sum)) {
      const stack = stackOf(wishes, places)
      if (passes(stack)) return stack
    }
  return null
}

/** Whether what is known of a stack's cost is within a cap. */
function costsAtMost(cap: number, { situation, index }: Reading): (stack: Stack) => boolean {
  const optionsOf = (stack: Stack) => COMPONENTS.map((component) => index.optionNamed(component, stack[component]))
  return (stack) => knownUsd(optionsOf(stack), cap, situation) <= cap
}

/** What is known of the cheapest way to fill the lists, in USD a month under this cap: no stack of them costs less. */
function leastUsd(wishes: Wishes, cap: number, { situation }: Reading): number {
  const least = (component: Component): number =>
    Math.min(...wishes[component].map(({ option }) => knownUsd([option], cap, situation)))
  return COMPONENTS.reduce((sum, component) => sum + least(component), 0)
}

/** The wishes without those nobody knows the cost of: they must not be taken for cheap when the wanted ones are too dear. */
function withKnownCost(wishes: Wishes, wanted: Stack, { situation }: Reading): Wishes {
  const cap = hardCap(situation.answers) ?? 0
  return perComponent((component) =>
    wishes[component].filter(
      ({ option }) => option.id === wanted[component] || situation.measures.optionUsd(option, cap) !== undefined,
    ),
  )
}

/** The wanted stack if it is within the hard cap, else the most wanted one that is; null where none is. */
function withinCap(wanted: Stack, open: Wishes, reading: Reading): Stack | null {
  const cap = hardCap(reading.situation.answers)
  if (cap === null) return wanted
  const affordable = costsAtMost(cap, reading)
  if (affordable(wanted)) return wanted
  const known = withKnownCost(open, wanted, reading)
  if (leastUsd(known, cap, reading) > cap) return null
  return firstThat(known, (stack) => affordable(stack) && isCompatible(stack, reading.policy))
}

/**
 * Fills the template: per component the most wanted option that no constraint excludes, all of them compatible, and
 * within a hard cap as far as costs are known. Where they cannot all be had, the fewest wishes are given up.
 */
export function fillTemplate(template: StackTemplate, reading: Reading): Filling {
  const slots = perComponent((component) => slotOf(component, template, reading))
  const open = perComponent((component) => slots[component].open)
  const compatible = (stack: Stack) => isCompatible(stack, reading.policy)
  const filled = COMPONENTS.every((component) => open[component].length > 0) ? firstThat(open, compatible) : null
  if (filled === null) {
    const wishes = perComponent((component) => (open[component].length > 0 ? open[component] : slots[component].all))
    return { template, stack: stackOf(wishes, []), eligible: false, overCap: false, wishes }
  }
  const within = withinCap(filled, open, reading)
  return { template, stack: within ?? filled, eligible: true, overCap: within === null, wishes: open }
}

/** What shuts a filling: all options of a component are excluded, or those that are left do not go together. */
function exclusionsOf({ template, stack, eligible }: Filling, reading: Reading): readonly Exclusion[] {
  if (eligible) return []
  const { situation, policy } = reading
  const exclusions = COMPONENTS.flatMap((component) => {
    const { all } = slotOf(component, template, reading)
    const verdicts = all.map(({ option }) => eligibilityOf(option, situation, policy))
    return verdicts.every(({ kind }) => kind === 'excluded')
      ? verdicts.flatMap((one) => (one.kind === 'excluded' ? one.exclusions : []))
      : []
  })
  if (exclusions.length > 0) return exclusions
  return clashExclusions(stack, policy)
}

/** The answers a rule that chose an option has read. */
function answersReadBy(rule: ComponentRule | KeepRule, situation: Situation): readonly QuestionId[] {
  if ('when' in rule) return judge(rule.when, situation).answers
  return [rule.question, ...(rule.unless ? judge(rule.unless, situation).answers : [])]
}

function firedIn({ stack, wishes }: Filling, situation: Situation): readonly FiredRule[] {
  return COMPONENTS.flatMap((component): FiredRule[] => {
    const by = wishes[component].find(({ option }) => option.id === stack[component])?.by
    return by ? [{ rule: by, component, answers: answersReadBy(by, situation) }] : []
  })
}

function needsOf({ stack, eligible }: Filling, { situation, policy, index }: Reading): readonly QuestionId[] {
  if (!eligible) return []
  const verdicts = COMPONENTS.map((component) =>
    eligibilityOf(index.optionNamed(component, stack[component]), situation, policy),
  )
  return [...new Set(verdicts.flatMap((one) => (one.kind === 'undecided' ? one.needs : [])))]
}

/** The same with its reasons: what excludes it, which rules chose its options, which answers could still exclude one. */
export function explainFilling(filling: Filling, reading: Reading): FilledStack {
  const { template, stack, eligible, overCap } = filling
  return {
    template,
    stack,
    eligible,
    overCap: overCap ? { answers: capQuestions } : null,
    exclusions: exclusionsOf(filling, reading),
    fired: eligible ? firedIn(filling, reading.situation) : [],
    needs: needsOf(filling, reading),
  }
}
