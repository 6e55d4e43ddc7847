import { RESULT } from '#app/_text/result.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { monthlyText, noEstimateText } from '#lib/report/words.ts'

/** What a cloud bill comes to in a word or two; a sum without the machines is none, and what is unpriced is no amount a month. */
export function costInShort(one: Alternative): string {
  if (noEstimateText(one) !== null) return RESULT.noTotal
  const text = monthlyText(one, 'cloud')
  return text === 'unpriced' ? text : `${text} ${RESULT.aMonth}`
}
