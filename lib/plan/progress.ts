import type { NextQuestion } from '#lib/decision/outlook.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'

/** How far a review has come: what its open questions can still change. */
export type Progress =
  /** No open answer can lead to another platform. */
  | { readonly kind: 'settled' }
  /** Open questions that can change the platform, and those that can only change parts of the stack; most often first. */
  | { readonly kind: 'open'; readonly platform: readonly NextQuestion[]; readonly stack: readonly NextQuestion[] }
  /** No open question changes anything by itself, but what is open may still meet or break a hard cap. */
  | { readonly kind: 'cap'; readonly question: NextQuestion }
  /** Not settled, and no question is left whose answer would change anything. */
  | { readonly kind: 'unmoved' }

/** What the open questions can still change: as the outlook of an evaluation found it, nothing is worked out anew. */
export function progressOf(
  { settled, nextQuestion }: Pick<Evaluation, 'settled' | 'nextQuestion'>,
  canChange: readonly NextQuestion[],
): Progress {
  if (settled) return { kind: 'settled' }
  if (canChange.length === 0) return nextQuestion ? { kind: 'cap', question: nextQuestion } : { kind: 'unmoved' }
  const changesPlatform = ({ changes }: NextQuestion): boolean => changes.includes('platform')
  return {
    kind: 'open',
    platform: canChange.filter(changesPlatform),
    stack: canChange.filter((one) => !changesPlatform(one)),
  }
}
