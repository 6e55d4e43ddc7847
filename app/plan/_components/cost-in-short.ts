import { RESULT } from '#app/_text/result.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { monthlyText, noEstimateText } from '#lib/report/words.ts'

/** What a cloud bill comes to in a word or two; a sum without the machines is none. */
export const costInShort = (one: Alternative): string =>
  noEstimateText(one) === null ? `${monthlyText(one, 'cloud')} ${RESULT.aMonth}` : RESULT.noTotal
