import type { AnswerKind } from '#lib/decision/question.ts'
import type { Figure } from '#lib/plan/figure-list.ts'

/** The largest number a document may hold (design §5.4). */
const LARGEST = 1e9

/** What a number has to be to be taken over. */
export type Limits = { readonly smallest: number; readonly largest: number; readonly whole: boolean }

/** What a plan may say of a figure. */
export const limitsOf = ({ smallest }: Figure, answer: AnswerKind | undefined): Limits => ({
  smallest,
  largest: answer && 'max' in answer ? answer.max : LARGEST,
  whole: answer?.kind === 'integer',
})
