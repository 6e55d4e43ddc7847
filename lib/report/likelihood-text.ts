import type { LikelihoodShares } from '#lib/plan/catalog-type.ts'

const PERCENT = 100

/** How likely something is, in words, the likeliest first. */
const WORDS = [
  ['very-likely', 'very likely'],
  ['likely', 'likely'],
  ['about-even', 'about even'],
  ['unlikely', 'unlikely'],
] as const
const LEAST = 'very unlikely'

/** `62 %`, and never 0 % or 100 % of what happens in some draws only. */
function shareText(share: number): string {
  const percent = Math.round(share * PERCENT)
  if (percent === 0) return 'under 1 %'
  return percent === PERCENT ? 'over 99 %' : `${percent} %`
}

const wordFor = (share: number, from: LikelihoodShares): string => WORDS.find(([id]) => share >= from[id])?.[1] ?? LEAST

/** In how many of the draws something costs less, from the share of them: `costs less in 62 % of the draws: about even`. */
export function likelihoodText(share: number, from: LikelihoodShares): string {
  if (share === 1) return 'costs less in every draw'
  if (share === 0) return 'costs more in every draw'
  return `costs less in ${shareText(share)} of the draws: ${wordFor(share, from)}`
}
