import { createStore, type StoreApi } from 'zustand/vanilla'
import { type HalfTyped, halfTypedOn } from '#app/_store/half-typed.ts'
import type { KeptPlans } from '#app/_store/kept-plans.ts'
import { pinsOn } from '#app/_store/pins.ts'
import { type EditedPlans, questionEditsOn, rememberEdits } from '#app/_store/question-edits.ts'
import {
  type ScenarioAnswer,
  type ScenarioStep,
  withScenarioAdopted,
  withScenarioAnswered,
  withScenarioDeleted,
  withScenarioMade,
  withScenarioRenamed,
  withScenarioUndone,
} from '#app/_store/scenario-edits.ts'
import { type DeletedPlan, shelfOn } from '#app/_store/shelf.ts'
import type { AnswerValue, QuestionId } from '#lib/decision/question.ts'
import type { Stack } from '#lib/decision/stack.ts'
import type { Finance, NotApplicableReason, Override, Plan, PlanScenario } from '#lib/plan/plan.ts'

/** What a plan says of weights: points per criterion, or shares of roles; neither means the default. */
export type Weighing = Pick<Plan, 'weights' | 'roleWeights'>

/** The plan on the screen, what was put aside, and what another tab keeps. Nothing derived lives here. */
export type PlanState = EditedPlans &
  HalfTyped & {
    /** What another tab saved, while nobody has said which of the two goes on. */
    readonly elsewhere: KeptPlans | null
    /** How many plans have been opened on this page: what was half typed belongs to one of them. */
    readonly openings: number
    /** The question a person was at last, on any page of the plan. */
    readonly place: QuestionId | null
    readonly goTo: (id: QuestionId) => void
    /** Answers a question; undefined is "don't know" again. */
    readonly answer: (id: QuestionId, value: AnswerValue | undefined) => void
    readonly markNotApplicable: (id: QuestionId, reason: NotApplicableReason | undefined) => void
    /** Sets the figure the bill uses in place of an answer; undefined takes the answer again. */
    readonly override: (id: QuestionId, value: Override | undefined) => void
    /** Edits a fact the bill leans on; undefined takes the fact's own value again. */
    readonly editFact: (id: string, value: Override | undefined) => void
    /** Sets the money terms; what is not named is taken away. */
    readonly setFinance: (finance: Finance) => void
    /** What the weights were before, the newest last: the way back, while this plan is open. */
    readonly pastWeighings: readonly Weighing[]
    /** Sets the weights; what is not named is taken away. */
    readonly weigh: (weighing: Weighing) => void
    /** Takes the weights of before again; no answer changes. */
    readonly undoWeighing: () => void
    /** What was done to the scenarios, the newest last: the way back, while this plan is open. */
    readonly pastScenarios: readonly ScenarioStep[]
    /** Adds a scenario; where its name is taken, under one like it. */
    readonly makeScenario: (scenario: PlanScenario) => void
    /** Renames the scenario at a place; a name that is taken changes nothing. */
    readonly renameScenario: (at: number, name: string) => void
    readonly deleteScenario: (at: number) => void
    readonly answerScenario: (answer: ScenarioAnswer) => void
    /** Makes the answers of a scenario the plan's own. */
    readonly adoptScenario: (at: number) => void
    readonly undoScenario: () => void
    /** Judges a stack beside the proposed ones, under this name or one like it. */
    readonly pinStack: (name: string, stack: Stack) => void
    readonly unpinStack: (name: string) => void
    readonly rename: (name: string) => void
    /** Opens another plan and puts the present one aside, so that nothing is lost. */
    readonly open: (plan: Plan) => void
    readonly startNew: (name: string) => void
    /** The plan that another took the place of last on this page; null where none did, or it is gone. */
    readonly replaced: Plan | null
    /** Keeps a copy of a plan under another name beside it. */
    readonly duplicate: (plan: Plan, name: string) => void
    readonly renameAside: (plan: Plan, name: string) => void
    /** The plan that was deleted last, while it can be brought back. */
    readonly deleted: DeletedPlan | null
    /** Gives up a plan that was put aside. */
    readonly discard: (plan: Plan) => void
    readonly undoDiscard: () => void
    /** Takes note of what another tab saved. */
    readonly hear: (kept: KeptPlans) => void
    /** Goes on with this tab's plan or with the other one's; the one not chosen is put aside. */
    readonly goOnWith: (choice: 'own' | 'elsewhere') => void
  }

export type PlanStore = StoreApi<PlanState>
type Edits = Pick<PlanState, 'answer' | 'markNotApplicable' | 'override' | 'editFact' | 'setFinance' | 'rename'>
type Weights = Pick<PlanState, 'weigh' | 'undoWeighing'>
type Scenarios = Pick<
  PlanState,
  'makeScenario' | 'renameScenario' | 'deleteScenario' | 'answerScenario' | 'adoptScenario' | 'undoScenario'
>

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
  const parts = ['notApplicable', 'overrides', 'assumptions', 'weights', 'roleWeights', 'finance'] as const
  const empty = new Set<string>(parts.filter((part) => Object.keys(plan[part] ?? {}).length === 0))
  return Object.fromEntries(Object.entries(plan).filter(([part]) => !empty.has(part))) as Plan
}

/** Money terms without those that say nothing, so that undoing one gives the same document. */
function tidyFinance({ commitmentShare = {}, ...finance }: Finance): Finance {
  const shares = Object.fromEntries(Object.entries(commitmentShare).filter(([, share]) => share > 0))
  const told = Object.entries(finance).filter(([, term]) => term !== undefined && term !== null && term !== 'none')
  return { ...Object.fromEntries(told), ...(Object.keys(shares).length > 0 ? { commitmentShare: shares } : {}) }
}

const editsOn = (set: PlanStore['setState']): Edits => {
  const change = (next: (plan: Plan) => Plan) => set((state) => ({ plan: tidy(next(state.plan)) }))
  return {
    answer: (id, value) =>
      change((old) => ({
        ...old,
        answers: withEntry(old.answers, id, value),
        overrides: without(old.overrides, id),
        notApplicable: without(old.notApplicable, id),
      })),
    markNotApplicable: (id, reason) =>
      change((old) => ({ ...old, notApplicable: withEntry(old.notApplicable, id, reason) })),
    override: (id, value) => change((old) => ({ ...old, overrides: withEntry(old.overrides, id, value) })),
    editFact: (id, value) => change((old) => ({ ...old, assumptions: withEntry(old.assumptions, id, value) })),
    setFinance: (finance) => change((old) => ({ ...old, finance: tidyFinance(finance) })),
    rename: (name) => change((old) => ({ ...old, name })),
  }
}

/** The plan with these weights and no others. */
const weighed = ({ weights: _, roleWeights: __, ...plan }: Plan, weighing: Weighing): Plan =>
  tidy({ ...plan, ...weighing })

const weighingOf = ({ weights, roleWeights }: Plan): Weighing => ({
  ...(weights ? { weights } : {}),
  ...(roleWeights ? { roleWeights } : {}),
})

const weightsOn = (set: PlanStore['setState']): Weights => ({
  weigh: (weighing) =>
    set(({ plan, pastWeighings }) => ({
      plan: weighed(plan, weighing),
      pastWeighings: [...pastWeighings, weighingOf(plan)],
    })),
  undoWeighing: () =>
    set((state) => {
      const last = state.pastWeighings.at(-1)
      if (!last) return state
      return { plan: weighed(state.plan, last), pastWeighings: state.pastWeighings.slice(0, -1) }
    }),
})

const scenariosOn = (set: PlanStore['setState']): Scenarios => ({
  makeScenario: (scenario) => set((state) => withScenarioMade(state, scenario)),
  renameScenario: (at, name) => set((state) => withScenarioRenamed(state, at, name)),
  deleteScenario: (at) => set((state) => withScenarioDeleted(state, at)),
  answerScenario: (answer) => set((state) => withScenarioAnswered(state, answer)),
  adoptScenario: (at) => set((state) => withScenarioAdopted(state, at)),
  undoScenario: () => set(withScenarioUndone),
})

/** One store per page load; `plan` is what was saved, or an empty plan. */
export const createPlanStore = (plan: Plan): PlanStore =>
  rememberEdits(
    createStore<PlanState>()((set) => ({
      plan,
      putAside: [],
      elsewhere: null,
      openings: 0,
      place: null,
      goTo: (id) => set({ place: id }),
      replaced: null,
      deleted: null,
      pastWeighings: [],
      pastScenarios: [],
      ...editsOn(set),
      ...questionEditsOn(set),
      ...halfTypedOn(set),
      ...weightsOn(set),
      ...scenariosOn(set),
      ...pinsOn(set),
      ...shelfOn(set),
    })),
  )
