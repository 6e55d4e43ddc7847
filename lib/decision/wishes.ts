import { hardCap, isAboveCap } from '#lib/decision/budget.ts'
import { isExcluded } from '#lib/decision/exclusions.ts'
import type { ComponentOption, KeepRule, StackTemplate } from '#lib/decision/policy.ts'
import type { Wish } from '#lib/decision/policy-index.ts'
import { holds, type Reading, slotPlace } from '#lib/decision/reading.ts'
import type { Component } from '#lib/decision/stack.ts'

function keptOption({ question, keeps, unless }: KeepRule, reading: Reading): string | undefined {
  reading.hear(question)
  const given = reading.situation.answers[question]
  const option = typeof given === 'string' && Object.hasOwn(keeps, given) ? keeps[given] : undefined
  return option !== undefined && unless !== undefined && holds(unless, reading) ? undefined : option
}

/** What rules and keep rules wish for a component, in their order. */
function ruledWishes(component: Component, template: StackTemplate, reading: Reading): readonly Wish[] {
  const { index } = reading
  const ruled = index.ruledIn(template)[component].flatMap(({ wish, when }) => (holds(when, reading) ? [wish] : []))
  const kept = keepsFor(component, template, reading).flatMap((by): readonly Wish[] => {
    const id = keptOption(by, reading)
    return id === undefined ? [] : [{ option: index.optionNamed(component, id), by }]
  })
  return [...ruled, ...kept]
}

const keepsFor = (component: Component, template: StackTemplate, { index }: Reading): readonly KeepRule[] =>
  template.keeps ? index.keepsFor(component) : []

/** The options wanted for a component, best first: by rule, then by what already runs, then by the template. */
function wishesFor(component: Component, template: StackTemplate, reading: Reading): readonly Wish[] {
  const listed = reading.index.listedIn(template)[component]
  const ruled = ruledWishes(component, template, reading)
  if (ruled.length === 0) return listed
  const all = [...ruled, ...listed]
  return all.filter(({ option }, at) => all.findIndex((other) => other.option === option) === at)
}

/**
 * The options of a list that may stand, in its order. Under a hard cap, none whose cost nobody knows stands in for one that
 * is too dear: it must not be taken for cheap.
 */
export function openIn<Of>(
  list: readonly Of[],
  optionOf: (one: Of) => ComponentOption,
  reading: Reading,
): readonly Of[] {
  const { situation } = reading
  const cap = hardCap(situation.answers)
  if (cap === null) return list.filter((one) => !isExcluded(optionOf(one), reading))
  let tooDear = false
  return list.filter((one) => {
    const option = optionOf(one)
    if (isExcluded(option, reading)) {
      tooDear ||= isAboveCap(option, situation)
      return false
    }
    return !tooDear || situation.measures.optionUsd(option, cap) !== undefined
  })
}

/** The first wish of a keep rule that nothing excludes. */
function firstKept(component: Component, template: StackTemplate, reading: Reading): ComponentOption | undefined {
  for (const by of keepsFor(component, template, reading)) {
    const id = keptOption(by, reading)
    const option = id === undefined ? undefined : reading.index.optionNamed(component, id)
    if (option && !isExcluded(option, reading)) return option
  }
  return undefined
}

/** The first of what is wanted that nothing excludes; rules and options behind it are not looked at. */
function firstWanted(component: Component, template: StackTemplate, reading: Reading): ComponentOption | undefined {
  const { index } = reading
  for (const { wish, when } of index.ruledIn(template)[component])
    if (holds(when, reading) && !isExcluded(wish.option, reading)) return wish.option
  const kept = firstKept(component, template, reading)
  return kept ?? index.listedIn(template)[component].find(({ option }) => !isExcluded(option, reading))?.option
}

/** The same; under a cap, which compares what stands in for what, the whole list is looked at. */
const mostWanted = (component: Component, template: StackTemplate, reading: Reading): ComponentOption | undefined =>
  hardCap(reading.situation.answers) === null
    ? firstWanted(component, template, reading)
    : slotOf(component, template, reading).open[0]?.option

/** The id of the option wanted most of those that nothing excludes; null where all are excluded. */
export function wantedOption(component: Component, template: StackTemplate, reading: Reading): string | null {
  const { wanted } = reading.found()
  const at = slotPlace(component, template, reading.index)
  const known = wanted[at]
  if (known !== undefined) return known
  const found = mostWanted(component, template, reading)?.id ?? null
  wanted[at] = found
  return found
}

/** What is wanted for a component of a template, best first; and what of it nothing excludes. */
export type Slot = { readonly all: readonly Wish[]; readonly open: readonly Wish[] }

/** All that is wanted for a component of a template: what rules want, what already runs, what the template lists. */
export function slotOf(component: Component, template: StackTemplate, reading: Reading): Slot {
  const all = wishesFor(component, template, reading)
  return { all, open: openIn(all, ({ option }) => option, reading) }
}
