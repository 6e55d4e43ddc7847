import { createStore, type StoreApi } from 'zustand/vanilla'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import { canonicalJson } from '#lib/plan/canonical-json.ts'
import { emptyPlan, type NotApplicableReason, type Plan } from '#lib/plan/plan.ts'

/** The plan on the screen, and the one that opening another put aside. Nothing derived lives here. */
export type PlanState = {
  readonly plan: Plan
  readonly putAside: Plan | null
  /** Answers a question; undefined is "don't know" again. */
  readonly answer: (id: QuestionId, value: AnswerValue | undefined) => void
  readonly markNotApplicable: (id: QuestionId, reason: NotApplicableReason | undefined) => void
  /** Edits a fact the bill leans on; undefined takes the fact's own value again. */
  readonly editFact: (id: string, value: number | undefined) => void
  readonly rename: (name: string) => void
  /** Opens another plan and puts the present one aside, so that nothing is lost. */
  readonly open: (plan: Plan) => void
  readonly takeBack: () => void
}

export type PlanStore = StoreApi<PlanState>

const without = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string) =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([id]) => id !== key))

/** The record with one entry set, or taken out where the value is undefined. */
const withEntry = <Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
  value: Value | undefined,
) => (value === undefined ? without(record, key) : { ...record, [key]: value })

/** The plan without optional parts that have become empty, so that undoing an answer gives the same document. */
function tidy(plan: Plan): Plan {
  const parts = ['notApplicable', 'overrides', 'assumptions'] as const
  const empty = new Set<string>(parts.filter((part) => Object.keys(plan[part] ?? {}).length === 0))
  return Object.fromEntries(Object.entries(plan).filter(([part]) => !empty.has(part))) as Plan
}

/** Opening the plan that is open already changes nothing, and keeps what was put aside before it. */
const isSame = (one: Plan, other: Plan): boolean => canonicalJson(one) === canonicalJson(other)

const hasContent = (plan: Plan): boolean => Object.keys(plan.answers).length > 0 || plan.assumptions !== undefined

/** One store per page load; `plan` is what was saved, or an empty plan. */
export function createPlanStore(plan: Plan, putAside: Plan | null = null): PlanStore {
  return createStore<PlanState>()((set) => {
    const change = (next: (plan: Plan) => Plan) => set((state) => ({ plan: tidy(next(state.plan)) }))
    return {
      plan,
      putAside,
      answer: (id, value) =>
        change((old) => ({
          ...old,
          answers: withEntry(old.answers, id, value),
          overrides: without(old.overrides, id),
          notApplicable: without(old.notApplicable, id),
        })),
      markNotApplicable: (id, reason) =>
        change((old) => ({ ...old, notApplicable: withEntry(old.notApplicable, id, reason) })),
      editFact: (id, value) => change((old) => ({ ...old, assumptions: withEntry(old.assumptions, id, value) })),
      rename: (name) => change((old) => ({ ...old, name })),
      open: (next) =>
        set((state) =>
          isSame(state.plan, next)
            ? state
            : { plan: next, putAside: hasContent(state.plan) ? state.plan : state.putAside },
        ),
      takeBack: () => set((state) => ({ plan: state.putAside ?? emptyPlan(state.plan.name), putAside: null })),
    }
  })
}
