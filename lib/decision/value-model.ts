import type { Condition, Situation } from '#lib/decision/condition.ts'
import type { Adjustment, Capability, ComponentOption, CostScale, Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { selects } from '#lib/decision/selector.ts'
import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'

/** Something per criterion, by its id. */
export type PerCriterion = Readonly<Record<string, number>>

/** Weights that sum to 1. */
export type Weights = PerCriterion

/** How well options do on each criterion in a situation; the cost is not among them. */
export type ValueModel = {
  /** The level of an option, from 0 to 100, beside a tracking option; null where nobody has judged it. */
  readonly levelOf: (option: ComponentOption, criterion: string, tracking: string) => number | null
  /** The adjustments that hold, in the order of the policy. */
  readonly adjusted: readonly Adjustment[]
}

const WORST = 0
const BEST = 100
const clip = (level: number): number => Math.min(BEST, Math.max(WORST, level))

/** Rows by component, option and criterion. */
type Rows = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, readonly Capability[]>>>
const known = new WeakMap<readonly Capability[], Rows>()

function sortRows(capabilities: readonly Capability[]): Rows {
  const by = <Of>(
    rows: readonly Capability[],
    keyOf: (one: Capability) => string,
    of: (some: readonly Capability[]) => Of,
  ) => new Map([...Map.groupBy(rows, keyOf)].map(([key, some]) => [key, of(some)]))
  return by(
    capabilities,
    ({ component }) => component,
    (ofComponent) =>
      by(
        ofComponent,
        ({ option }) => option,
        (ofOption) =>
          by(
            ofOption,
            ({ criterion }) => criterion,
            (some) => some,
          ),
      ),
  )
}

function rowsOf(capabilities: readonly Capability[]): Rows {
  const rows = known.get(capabilities) ?? sortRows(capabilities)
  known.set(capabilities, rows)
  return rows
}

/** The level as authored: the row for this tracking option, else the one for any. */
function authored(rows: readonly Capability[], tracking: string): number | null {
  const own = rows.find(({ withTracking }) => withTracking?.includes(tracking))
  return (own ?? rows.find(({ withTracking }) => withTracking === undefined))?.level ?? null
}

/** The points that adjustments give an option, per criterion. */
function pointsOf(option: ComponentOption, adjusted: readonly Adjustment[]): PerCriterion {
  const sums: Record<string, number> = {}
  for (const { criterion, applies, points } of adjusted)
    if (applies.some(selects(option))) sums[criterion] = (sums[criterion] ?? 0) + points
  return sums
}

/** The value model of a situation: authored levels, moved by the adjustments that its answers call for. */
export function valueModelFor(situation: Situation, policy: Policy): ValueModel {
  const reading = readingOf(situation, policy)
  const holds = (when: Condition) => reading.outcome(when) === 'yes'
  const adjusted = policy.adjustments.filter(({ when }) => holds(when))
  const rows = rowsOf(policy.capabilities)
  const points = new Map<ComponentOption, PerCriterion>()
  const pointsFor = (option: ComponentOption): PerCriterion => {
    const own = points.get(option) ?? pointsOf(option, adjusted)
    points.set(option, own)
    return own
  }
  return {
    adjusted,
    levelOf: (option, criterion, tracking) => {
      const level = authored(rows.get(option.component)?.get(option.id)?.get(criterion) ?? [], tracking)
      return level === null ? null : clip(level + (pointsFor(option)[criterion] ?? 0))
    },
  }
}

/** What a stack costs, in USD a month; `complete` is false while a part of it is unknown. */
export type StackCost = { readonly usd: number; readonly complete: boolean }

/** The fixed scale of the cost, in USD a month. */
export type CostAnchors = { readonly low: number; readonly high: number }

/** Where the scale of the cost begins and ends for a budget. */
export const anchorsFor = (budgetUsd: number, { low, high }: CostScale): CostAnchors => ({
  low: low * budgetUsd,
  high: high * budgetUsd,
})

/**
 * How good a cost is, from 0 to 100: logarithmic between fixed anchors, so that other alternatives never move it. A cost
 * that is unknown in part may be of any height above what is known: it gets the worst its range allows.
 */
export function costLevel({ usd, complete }: StackCost, { low, high }: CostAnchors): number {
  if (!complete) return WORST
  if (usd <= low) return BEST
  if (usd >= high) return WORST
  return clip((BEST * (Math.log(high) - Math.log(usd))) / (Math.log(high) - Math.log(low)))
}

/** The level of a stack on each criterion but the cost; null where an option's level is not known. */
export function levelsOf(stack: Stack, model: ValueModel, policy: Policy): PerCriterion | null {
  const { optionNamed } = indexOf(policy)
  const levels: Record<string, number> = {}
  for (const { id, parts } of policy.criteria) {
    if (id === policy.costScale.criterion) continue
    let level = 0
    for (const component of COMPONENTS) {
      const part = parts[component]
      if (part === undefined) continue
      const own = model.levelOf(optionNamed(component, stack[component]), id, stack.tracking)
      if (own === null) return null
      level += part * own
    }
    levels[id] = level
  }
  return levels
}

/** What each criterion adds to the value: level times weight. */
export const profileOf = (levels: PerCriterion, weights: Weights): PerCriterion =>
  Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, level * (weights[id] ?? 0)]))

/** The value of an alternative: the sum of its profile, from 0 to 100. */
export const stackValue = (levels: PerCriterion, weights: Weights): number =>
  Object.entries(levels).reduce((sum, [id, level]) => sum + level * (weights[id] ?? 0), 0)

/** What an option adds to the value of a stack beside a tracking option, the cost left out; null where it is not known. */
export function benefitOf(
  component: Component,
  option: ComponentOption,
  { model, weights, policy, tracking }: Benefit,
): number | null {
  let sum = 0
  for (const { id, parts } of policy.criteria) {
    const part = parts[component]
    if (part === undefined) continue
    const level = model.levelOf(option, id, tracking)
    if (level === null) return null
    sum += (weights[id] ?? 0) * part * level
  }
  return sum
}

export type Benefit = {
  readonly model: ValueModel
  readonly weights: Weights
  readonly policy: Policy
  readonly tracking: string
}
