import type { QuestionId } from '#lib/decision/question.ts'

/** A spread as it is typed. */
export type SpreadDraft = Readonly<Record<'low' | 'likely' | 'high', string>>

/** Spreads that do not count yet, because a figure is missing or does not fit: kept while the page is open. */
export type HalfTyped = {
  readonly halfTyped: Readonly<Record<QuestionId, SpreadDraft>>
  /** Keeps what was typed at a question; null once it counts, or is given up. */
  readonly keepTyped: (id: QuestionId, draft: SpreadDraft | null) => void
}

type SetHalfTyped = (next: (state: HalfTyped) => Pick<HalfTyped, 'halfTyped'>) => void

/** Keeping what does not count yet, on a store. */
export const halfTypedOn = (set: SetHalfTyped): HalfTyped => ({
  halfTyped: {},
  keepTyped: (id, draft) =>
    set(({ halfTyped: { [id]: _, ...rest } }) => ({ halfTyped: draft === null ? rest : { ...rest, [id]: draft } })),
})
