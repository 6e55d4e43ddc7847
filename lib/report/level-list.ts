import type { Adjustment, Capability, Policy } from '#lib/decision/policy.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import { selects } from '#lib/decision/selector.ts'
import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'
import type { Ranking } from '#lib/plan/evaluation.ts'

/** How one part of a stack does on a criterion: what was authored, and what the answers change. Points from 0 to 100. */
export type LevelPart = {
  readonly component: Component
  readonly option: string
  /** How much of the criterion the part makes up. */
  readonly share: number
  /** The row it was read from; undefined where nobody has judged it. */
  readonly row: Capability | undefined
  readonly moved: readonly Adjustment[]
  readonly level: number | null
}

type Judged = { readonly policy: Policy; readonly adjustments: Ranking['adjustments'] }

const BEST = 100
const clip = (level: number): number => Math.min(BEST, Math.max(0, level))

/** The row for this tracking option, else the one for any. */
function rowFor(rows: readonly Capability[], tracking: string): Capability | undefined {
  return (
    rows.find(({ withTracking }) => withTracking?.includes(tracking)) ??
    rows.find(({ withTracking }) => withTracking === undefined)
  )
}

/** The parts of a stack that a criterion looks at, each with its level and where that comes from. */
export function levelParts(stack: Stack, criterionId: string, { policy, adjustments }: Judged): readonly LevelPart[] {
  const criterion = policy.criteria.find(({ id }) => id === criterionId)
  const holding = policy.adjustments.filter(
    (one) => one.criterion === criterionId && adjustments.some(({ id }) => id === one.id),
  )
  return COMPONENTS.flatMap((component): LevelPart[] => {
    const share = criterion?.parts[component]
    if (share === undefined) return []
    const option = indexOf(policy).optionNamed(component, stack[component])
    const rows = policy.capabilities.filter(
      (one) => one.component === component && one.option === option.id && one.criterion === criterionId,
    )
    const row = rowFor(rows, stack.tracking)
    const moved = holding.filter(({ applies }) => applies.some(selects(option)))
    const level = row ? clip(moved.reduce((sum, { points }) => sum + points, row.level)) : null
    return [{ component, option: option.id, share, row, moved, level }]
  })
}

/** The level of the whole; null where a part has not been judged. */
export const levelOfParts = (parts: readonly LevelPart[]): number | null =>
  parts.reduce<number | null>(
    (sum, { share, level }) => (sum === null || level === null ? null : sum + share * level),
    0,
  )

/** What a level means in words: the highest anchor that it reaches. */
export function anchorWord(criterionId: string, level: number, { criteria }: Policy): string {
  const anchors = criteria.find(({ id }) => id === criterionId)?.anchors ?? []
  return anchors.findLast(({ from }) => from <= level)?.word ?? ''
}
