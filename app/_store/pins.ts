import { isSameStack, type Stack } from '#lib/decision/stack.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** A plan holds so many stacks of its own. */
export const MOST_PINNED = 10

export type PinnedStack = NonNullable<Plan['pinnedStacks']>[number]

/** The plan's own stack that is the same in every slot; undefined where it has none. */
export const pinnedAs = (pinned: Plan['pinnedStacks'], stack: Stack): PinnedStack | undefined =>
  pinned?.find((one) => isSameStack(stack, one.stack))

/** The plan with these stacks of its own; none leave no trace. */
function withPinned({ pinnedStacks: _, ...plan }: Plan, pinned: readonly PinnedStack[]): Plan {
  return pinned.length === 0 ? plan : { ...plan, pinnedStacks: pinned }
}

const nameFor = (wanted: string, pinned: readonly PinnedStack[]): string => {
  const taken = pinned.map(({ name }) => name)
  for (let at = 1; ; at += 1) {
    const name = at === 1 ? wanted : `${wanted} ${at}`
    if (!taken.includes(name)) return name
  }
}

type Holder = { readonly plan: Plan }
type SetPlan = (change: (state: Holder) => Holder) => void

/** Judging stacks of the plan's own beside the proposed ones, and no longer. */
export const pinsOn = (set: SetPlan) => ({
  pinStack: (wanted: string, stack: Stack) =>
    set((state) => {
      const { plan } = state
      const pinned = plan.pinnedStacks ?? []
      if (pinned.length >= MOST_PINNED || pinnedAs(pinned, stack)) return state
      return { plan: withPinned(plan, [...pinned, { name: nameFor(wanted, pinned), stack }]) }
    }),
  unpinStack: (name: string) =>
    set(({ plan }) => ({
      plan: withPinned(
        plan,
        (plan.pinnedStacks ?? []).filter((one) => one.name !== name),
      ),
    })),
})
