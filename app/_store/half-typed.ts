import type { QuestionId } from '#lib/decision/question.ts'

/** A spread as it is typed. */
export type SpreadDraft = Readonly<Record<'low' | 'likely' | 'high', string>>

/** Spreads that do not count yet, because a figure is missing or does not fit: kept beside the plan until it counts, or another plan is opened. */
export type HalfTyped = {
  readonly halfTyped: Readonly<Record<QuestionId, SpreadDraft>>
  /** Keeps what was typed at a question; null once it counts, or is given up. */
  readonly keepTyped: (id: QuestionId, draft: SpreadDraft | null) => void
}

const isDraft = (one: unknown): one is SpreadDraft =>
  typeof one === 'object' &&
  one !== null &&
  ['low', 'likely', 'high'].every((part) => part in one && typeof Reflect.get(one, part) === 'string')

/** What was half typed, as far as it can be read: it is no part of a plan, so what is none of ours is left out. */
export const halfTypedFrom = (kept: unknown): HalfTyped['halfTyped'] =>
  Object.fromEntries(Object.entries(kept ?? {}).filter(([, one]) => isDraft(one)))

type SetHalfTyped = (next: (state: HalfTyped) => Pick<HalfTyped, 'halfTyped'>) => void

/** Keeping what does not count yet, on a store. */
export const halfTypedOn = (set: SetHalfTyped): HalfTyped => ({
  halfTyped: {},
  keepTyped: (id, draft) =>
    set(({ halfTyped: { [id]: _, ...rest } }) => ({ halfTyped: draft === null ? rest : { ...rest, [id]: draft } })),
})
