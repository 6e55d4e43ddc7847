import { hasContent, isSamePlan, joined, type KeptPlans, opened, withAside } from '#app/_store/kept-plans.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'

/** A plan that was deleted, and its place among those put aside: the way back, while the page is open. */
export type DeletedPlan = { readonly plan: Plan; readonly at: number }

/** What of the store the shelf reads and changes. */
type Shelf = KeptPlans & {
  readonly elsewhere: KeptPlans | null
  readonly openings: number
  readonly replaced: Plan | null
  readonly deleted: DeletedPlan | null
}
type Fresh = {
  readonly place: null
  readonly halfTyped: Readonly<Record<string, never>>
  readonly pastWeighings: []
  readonly pastScenarios: []
}
type Change = Partial<Shelf & Fresh>
type SetShelf = (change: (state: Shelf) => Change) => void

/** Another plan is on the screen: what was half typed, and the way back, belonged to the one before. */
const afresh = ({ openings }: Shelf): Change => ({
  openings: openings + 1,
  place: null,
  halfTyped: {},
  pastWeighings: [],
  pastScenarios: [],
})

/** Opening, copying, naming and deleting the plans of this browser. */
export function shelfOn(set: SetShelf) {
  const open = (next: Plan) =>
    set((state) => {
      const { plan } = state
      if (isSamePlan(plan, next)) return state
      return { ...opened(state, next), ...afresh(state), replaced: hasContent(plan) ? plan : null }
    })
  return {
    open,
    startNew: (name: string) => open(emptyPlan(name)),
    duplicate: (plan: Plan, name: string) => set((state) => ({ putAside: withAside(state, { ...plan, name }) })),
    renameAside: (plan: Plan, name: string) =>
      set(({ putAside, replaced }) => {
        const named = { ...plan, name }
        return {
          putAside: putAside.map((one) => (one === plan ? named : one)),
          replaced: replaced === plan ? named : replaced,
        }
      }),
    discard: (plan: Plan) =>
      set(({ putAside, replaced }) => ({
        putAside: putAside.filter((one) => one !== plan),
        replaced: replaced === plan ? null : replaced,
        deleted: { plan, at: putAside.indexOf(plan) },
      })),
    undoDiscard: () =>
      set(({ putAside, deleted }) =>
        deleted ? { putAside: putAside.toSpliced(deleted.at, 0, deleted.plan), deleted: null } : {},
      ),
    hear: (kept: KeptPlans) =>
      set((state) =>
        isSamePlan(state.plan, kept.plan) ? { putAside: kept.putAside, elsewhere: null } : { elsewhere: kept },
      ),
    goOnWith: (choice: 'own' | 'elsewhere') =>
      set((state) => {
        const { elsewhere } = state
        if (!elsewhere) return state
        if (choice === 'own') return { ...joined(state, elsewhere), elsewhere: null }
        return { ...joined(elsewhere, state), elsewhere: null, ...afresh(state) }
      }),
  }
}
