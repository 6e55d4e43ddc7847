const PERCENT = 100

/** How likely something is, in words, from the least share on that each is used for. */
const WORDS = [
  [0.9, 'very likely'],
  [0.66, 'likely'],
  [0.34, 'about even'],
  [0.1, 'unlikely'],
  [0, 'very unlikely'],
] as const

/** `62 %`, and never 0 % or 100 % of what happens in some draws only. */
function shareText(share: number): string {
  const percent = Math.round(share * PERCENT)
  if (percent === 0) return 'under 1 %'
  return percent === PERCENT ? 'over 99 %' : `${percent} %`
}

/** In how many of the draws something costs less, from the share of them: `costs less in 62 % of the draws: about even`. */
export function likelihoodText(share: number): string {
  if (share === 1) return 'costs less in every draw'
  if (share === 0) return 'costs more in every draw'
  return `costs less in ${shareText(share)} of the draws: ${WORDS.find(([from]) => share >= from)?.[1] ?? ''}`
}
