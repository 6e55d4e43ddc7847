import { hasContent, isSamePlan, joined, opened, withAside } from '#app/_store/kept-plans.ts'
import type { PlanState, PlanStore } from '#app/_store/plan-store.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'

/** A plan that was deleted, and its place among those put aside: the way back, while the page is open. */
export type DeletedPlan = { readonly plan: Plan; readonly at: number }

type Shelf = Pick<
  PlanState,
  'open' | 'startNew' | 'duplicate' | 'renameAside' | 'discard' | 'undoDiscard' | 'hear' | 'goOnWith'
>

/** Another plan is on the screen: what was half typed, and the way back, belonged to the one before. */
const afresh = ({ openings }: PlanState) => ({ openings: openings + 1, pastWeighings: [], pastScenarios: [] })

/** Opening, copying, naming and deleting the plans of this browser. */
export function shelfOn(set: PlanStore['setState']): Shelf {
  const open = (next: Plan) =>
    set((state) => {
      const { plan } = state
      if (isSamePlan(plan, next)) return state
      return { ...opened(state, next), ...afresh(state), replaced: hasContent(plan) ? plan : null }
    })
  return {
    open,
    startNew: (name) => open(emptyPlan(name)),
    duplicate: (plan, name) => set((state) => ({ putAside: withAside(state, { ...plan, name }) })),
    renameAside: (plan, name) =>
      set(({ putAside, replaced }) => {
        const named = { ...plan, name }
        return {
          putAside: putAside.map((one) => (one === plan ? named : one)),
          replaced: replaced === plan ? named : replaced,
        }
      }),
    discard: (plan) =>
      set(({ putAside, replaced }) => ({
        putAside: putAside.filter((one) => one !== plan),
        replaced: replaced === plan ? null : replaced,
        deleted: { plan, at: putAside.indexOf(plan) },
      })),
    undoDiscard: () =>
      set(({ putAside, deleted }) =>
        deleted ? { putAside: putAside.toSpliced(deleted.at, 0, deleted.plan), deleted: null } : {},
      ),
    hear: (kept) =>
      set((state) =>
        isSamePlan(state.plan, kept.plan) ? { putAside: kept.putAside, elsewhere: null } : { elsewhere: kept },
      ),
    goOnWith: (choice) =>
      set((state) => {
        const { elsewhere } = state
        if (!elsewhere) return state
        if (choice === 'own') return { ...joined(state, elsewhere), elsewhere: null }
        return { ...joined(elsewhere, state), elsewhere: null, ...afresh(state) }
      }),
  }
}
