import { capQuestions, hardCap, knownUsd, type OverCap } from '#lib/decision/budget.ts'
import { clashExclusions, isCompatible } from '#lib/decision/compatible.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import { type Exclusion, eligibilityOf } from '#lib/decision/exclusions.ts'
import type { ComponentRule, KeepRule, RuleText, StackTemplate } from '#lib/decision/policy.ts'
import type { Wish } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import type { Reading } from '#lib/decision/reading.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'
import { slotOf, wantedOption } from '#lib/decision/wishes.ts'

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
}

/** A template filled for these answers, with its reasons. */
export type FilledStack = Omit<Filling, 'overCap'> & {
  readonly overCap: OverCap | null
  readonly exclusions: readonly Exclusion[]
  readonly fired: readonly FiredRule[]
  /** Answers that could still exclude an option in use. */
  readonly needs: readonly QuestionId[]
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
  return firstThat(known, (stack) => affordable(stack) && isCompatible(stack, reading))
}

/** The options wanted most together, where they go together and are within a hard cap: nearly always what is sought. */
function asWanted(template: StackTemplate, reading: Reading): Stack | null {
  const wanted: Record<string, string> = {}
  for (const component of COMPONENTS) {
    const id = wantedOption(component, template, reading)
    if (id === null) return null
    wanted[component] = id
  }
  const stack = perComponent((component) => wanted[component] ?? 'none')
  if (!isCompatible(stack, reading)) return null
  const cap = hardCap(reading.situation.answers)
  return cap === null || costsAtMost(cap, reading)(stack) ? stack : null
}

/**
 * Fills the template: per component the most wanted option that no constraint excludes, all of them compatible, and
 * within a hard cap as far as costs are known. Where they cannot all be had, the fewest wishes are given up.
 */
export function fillTemplate(template: StackTemplate, reading: Reading): Filling {
  const stack = asWanted(template, reading)
  return stack ? { template, stack, eligible: true, overCap: false } : nearestFilling(template, reading)
}

/** The filling that gives up the fewest wishes. */
function nearestFilling(template: StackTemplate, reading: Reading): Filling {
  const slots = perComponent((component) => slotOf(component, template, reading))
  const open = perComponent((component) => slots[component].open)
  const compatible = (stack: Stack) => isCompatible(stack, reading)
  const filled = COMPONENTS.every((component) => open[component].length > 0) ? firstThat(open, compatible) : null
  if (filled === null) {
    const wishes = perComponent((component) => (open[component].length > 0 ? open[component] : slots[component].all))
    return { template, stack: stackOf(wishes, []), eligible: false, overCap: false }
  }
  const within = withinCap(filled, open, reading)
  return { template, stack: within ?? filled, eligible: true, overCap: within === null }
}

/** What shuts a filling: all options of a component are excluded, or those that are left do not go together. */
function exclusionsOf({ template, stack, eligible }: Filling, reading: Reading): readonly Exclusion[] {
  if (eligible) return []
  const { situation, policy } = reading
  const exclusions = COMPONENTS.flatMap((component) => {
    const { all, open } = slotOf(component, template, reading)
    if (open.length > 0) return []
    const verdicts = all.map(({ option }) => eligibilityOf(option, situation, policy))
    return verdicts.flatMap((one) => (one.kind === 'excluded' ? one.exclusions : []))
  })
  if (exclusions.length > 0) return exclusions
  return clashExclusions(stack, reading)
}

/** The answers a rule that chose an option has read. */
export function answersReadBy(rule: ComponentRule | KeepRule, situation: Situation): readonly QuestionId[] {
  if ('when' in rule) return judge(rule.when, situation).answers
  return [rule.question, ...(rule.unless ? judge(rule.unless, situation).answers : [])]
}

function firedIn({ template, stack }: Filling, reading: Reading): readonly FiredRule[] {
  return COMPONENTS.flatMap((component): FiredRule[] => {
    const { open } = slotOf(component, template, reading)
    const by = open.find(({ option }) => option.id === stack[component])?.by
    return by ? [{ rule: by, component, answers: answersReadBy(by, reading.situation) }] : []
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
    fired: eligible ? firedIn(filling, reading) : [],
    needs: needsOf(filling, reading),
  }
}
