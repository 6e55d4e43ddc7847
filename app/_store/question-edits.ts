import { type Edits, editsAfter, NO_EDITS, withRedone, withUndone } from '#app/_store/edit-history.ts'
import type { KeptPlans } from '#app/_store/kept-plans.ts'
import type { Answers, QuestionId } from '#lib/decision/question.ts'
import type { Plan, Range } from '#lib/plan/plan.ts'

/** What can be done at a question beside answering it, and the way back from every edit. */
type QuestionEdits = {
  /** Gives a spread in place of an answer. */
  readonly giveRange: (id: QuestionId, range: Range) => void
  /** Sets the note of a question; an empty one is none. */
  readonly note: (id: QuestionId, text: string) => void
  /** Gives several answers in one step. */
  readonly fill: (answers: Answers) => void
  /** Takes the last edit of answers, notes, assumptions and money terms back. */
  readonly undo: () => void
  readonly redo: () => void
}

/** The kept plans, and what was done to the one on the screen. */
export type EditedPlans = KeptPlans & Edits & QuestionEdits

/** What the edits read and change of a store. */
type Held = Edits & Pick<KeptPlans, 'plan' | 'putAside'> & { readonly openings: number }
type SetHeld = (next: (held: Held) => Partial<Held>) => void
type Holder = {
  readonly subscribe: (listener: (now: Held, before: Held) => void) => unknown
  readonly setState: (next: Partial<Held>) => void
}

const without = <Part extends object>(part: Part | undefined, ids: readonly QuestionId[]): Part | undefined => {
  const left = Object.entries(part ?? {}).filter(([id]) => !ids.includes(id))
  return left.length === 0 ? undefined : (Object.fromEntries(left) as Part)
}

/** The plan without parts that are undefined: a document has none. */
const tidy = (plan: { readonly [part in keyof Plan]: Plan[part] | undefined }): Plan =>
  Object.fromEntries(Object.entries(plan).filter(([, part]) => part !== undefined)) as Plan

/** The plan without anything else that stands in for the answers to these questions. */
const answerable = (plan: Plan, ids: readonly QuestionId[]): Plan =>
  tidy({ ...plan, overrides: without(plan.overrides, ids), notApplicable: without(plan.notApplicable, ids) })

function withRange(old: Plan, id: QuestionId, range: Range): Plan {
  const plan = answerable(old, [id])
  return { ...plan, answers: without(plan.answers, [id]) ?? {}, overrides: { ...plan.overrides, [id]: range } }
}

function withNote(plan: Plan, id: QuestionId, text: string): Plan {
  return tidy({ ...plan, notes: text === '' ? without(plan.notes, [id]) : { ...plan.notes, [id]: text } })
}

function withAnswers(old: Plan, answers: Answers): Plan {
  const plan = answerable(old, Object.keys(answers))
  return { ...plan, answers: { ...plan.answers, ...answers } }
}

/** The edits at a question, on a store. */
export const questionEditsOn = (set: SetHeld): Edits & QuestionEdits => ({
  ...NO_EDITS,
  giveRange: (id, range) => set(({ plan }) => ({ plan: withRange(plan, id, range) })),
  note: (id, text) => set(({ plan }) => ({ plan: withNote(plan, id, text) })),
  fill: (answers) => set(({ plan }) => ({ plan: withAnswers(plan, answers) })),
  undo: () => set(withUndone),
  redo: () => set(withRedone),
})

/** The plan was edited: not opened, not read from what was kept, not taken back. */
const isEdit = (now: Held, before: Held): boolean =>
  now.plan !== before.plan &&
  now.openings === before.openings &&
  now.putAside === before.putAside &&
  now.pastEdits === before.pastEdits

/** Keeps the way back from every edit, whoever makes it; with another plan there is none. */
export function rememberEdits<Store extends Holder>(store: Store): Store {
  store.subscribe((now, before) => {
    if (now.openings !== before.openings) store.setState(NO_EDITS)
    else if (isEdit(now, before)) store.setState(editsAfter(before, now.plan, Date.now()) ?? {})
  })
  return store
}
