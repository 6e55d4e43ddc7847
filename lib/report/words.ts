import type { UnpricedLine } from '#lib/cost/cost-line.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { unpricedHours } from '#lib/cost/unpriced-hours.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { OldestReading } from '#lib/plan/price-summary.ts'
import { componentInText } from '#lib/report/component-name.ts'
import { someOf } from '#lib/report/some-of.ts'
import { formatUsd } from '#lib/units/format-usd.ts'

/**
 * `at least $512.48` when something is unpriced: an incomplete total is never shown as a figure alone. Nothing priced at
 * all is `unpriced`, not "at least $0.00".
 */
export function totalText(point: string, complete: boolean): string {
  if (complete) return formatUsd(point)
  return Number(point) === 0 ? 'unpriced' : `at least ${formatUsd(point)}`
}

/** Whether every line of one side of the bill has a price. */
export const isComplete = ({ lines }: Pick<Alternative, 'lines'>, category: 'cloud' | 'people'): boolean =>
  lines.every((line) => line.category !== category || line.status === 'priced')

/** One side of an alternative's bill a month: `at least $512.48` while a line of it is unpriced. */
export const monthlyText = (alternative: Alternative, category: 'cloud' | 'people'): string =>
  totalText(alternative.monthly[category].point, isComplete(alternative, category))

/**
 * Why the cloud bill is no estimate: `no price for the hours of A, B and 2 more`; null where all that runs by the hour has
 * a price.
 */
export function noEstimateText({ lines }: Pick<Alternative, 'lines'>): string | null {
  const titles = [...new Set(unpricedHours(lines).map(({ title }) => title))]
  return titles.length === 0 ? null : `no price for the hours of ${someOf(titles)}`
}

/** Why an alternative is out: the sentence of each rule that shuts it out, with the rule's code. */
export const excludedText = ({ exclusions }: Pick<Alternative, 'exclusions'>): string =>
  [...new Set(exclusions.map(({ text, rule }) => `${text.replace(/\.$/, '')} (${rule})`))].join('; ')

/** Whether anything of a bill is known. */
const isKnown = ({ monthly: { complete, cloud, people } }: Alternative): boolean =>
  complete || cloud.point !== '0' || people.point !== '0'

const sameBill = (one: Alternative, other: Alternative): boolean =>
  isKnown(one) &&
  one.monthly.cloud.point === other.monthly.cloud.point &&
  one.monthly.people.point === other.monthly.people.point

const partsApart = (one: Alternative, other: Alternative): readonly string[] =>
  COMPONENTS.filter((component) => one.stack[component] !== other.stack[component]).map(componentInText)

/** In which parts of the stack an alternative is another one than the recommended: `differs in tracking, serving`. */
export function differsText(alternative: Alternative, recommended: Alternative | undefined): string | null {
  const parts = recommended ? partsApart(alternative, recommended) : []
  return parts.length === 0 ? null : `differs in ${parts.join(', ')}`
}

/** Where an alternative before it has the same bill: which one, and the components in which they differ. */
export function sameBillText(alternative: Alternative, all: readonly Alternative[]): string | null {
  const before = all.slice(0, all.indexOf(alternative)).find((one) => sameBill(one, alternative))
  if (!before) return null
  const names = partsApart(alternative, before).join(', ')
  const same = before.monthly.complete && alternative.monthly.complete ? 'costs the same' : 'the same known part'
  return `${same} as ${before.title}${names === '' ? '' : `, differs in ${names}`}`
}

/** How sure the headline is, of open answers and of other weights alike: a word, and what it means in a sentence. */
export const ROBUSTNESS = {
  clear: { word: 'Clear', meaning: 'Most open answers, and most other weights, lead here too.' },
  leaning: { word: 'Leaning', meaning: 'Some open answers or other weights could move it.' },
  'toss-up': { word: 'Toss-up', meaning: 'It hangs on open answers, or on how much each criterion weighs.' },
} as const satisfies Record<Evaluation['recommendation']['robustness'], { word: string; meaning: string }>

const SETTLED = 'No open answer can lead to another platform; how much each criterion weighs could.'

type Sure = Pick<Evaluation, 'settled' | 'recommendation'>

/** What it means to be so sure: once it is settled, open answers move the platform no more. */
export const sureMeaning = ({ settled, recommendation: { robustness } }: Sure): string =>
  settled && robustness !== 'clear' ? SETTLED : ROBUSTNESS[robustness].meaning

/** The same inside a sentence: `clear: most open answers, and most other weights, lead here too`. */
export function robustnessText(evaluation: Sure): string {
  const text = `${ROBUSTNESS[evaluation.recommendation.robustness].word}: ${sureMeaning(evaluation)}`
  return text.toLowerCase().replace(/\.$/, '')
}

/** Why a line of a bill has no price, in words: what its own formula says, else the reason. */
export const unpricedText = ({ because, reason }: UnpricedLine & Pick<CostLine, 'because'>): string =>
  because ?? UNPRICED_WORDS[reason]

/** Why a line has no price, in words. */
export const UNPRICED_WORDS = {
  'not-in-price-sheet': 'no price was read for it',
  'not-offered-in-region': 'not offered in this region',
  ambiguous: 'several prices match',
} as const

/** What a plan says without any effect yet, in one sentence. */
export const unusedText = (fields: readonly string[]): string =>
  `Kept with the plan, but without effect on this evaluation yet: ${fields.join(', ')}.`

/** The oldest reading behind a total: `2023-12-04 (old)`, `2026-09-25`, `none`. */
export const readingText = (reading: OldestReading | null): string =>
  reading === null ? 'none' : `${reading.readOn}${reading.old ? ' (old)' : ''}`
