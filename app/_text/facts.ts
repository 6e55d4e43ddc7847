import { unitWords } from '#app/_text/units.ts'
import type { Basis } from '#lib/plan/catalog-type.ts'
import type { FactGroup } from '#lib/plan/fact-uses.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'

/** `730 hours`, `0.2` where there is no unit, `2 per vCPU`. */
export function measureText(value: number, unit: string): string {
  const words = unit === '1' ? '' : unitWords(unit, value).replace(/^1 (?=per )/, '')
  return `${numberText(value)} ${words}`.trim()
}

/** `54 to 120`; null where a figure has no spread. */
export const spreadText = ({ low, high }: { readonly low?: number; readonly high?: number }): string | null =>
  low === undefined || high === undefined ? null : `${numberText(low)} to ${numberText(high)}`

/** The words of the list of facts. */
export const FACTS = {
  link: 'Facts',
  heading: 'Facts',
  intro: (count: number) =>
    `${countText(count, 'fact')} and figures that rules and bills rest on, with where and when each was read, and by when it has to be read again.`,
  reviewed: 'None is past its review.',
  overdue: (count: number) => (count === 1 ? '1 is past its review.' : `${count} are past their review.`),
  contents: 'Groups of facts',
  groups: {
    statements: 'Statements that rules cite',
    ...COMPONENT_NAMES,
    several: 'Several components',
    other: 'Everything else',
  } as const satisfies Record<FactGroup, string>,
  title: 'Fact',
  value: 'Value',
  spread: 'Low to high',
  noSpread: 'none',
  notYet: 'no value yet',
  kind: 'Kind',
  kinds: { fact: 'fact', secondary: 'second-hand', judgement: 'judgement' } as const satisfies Record<Basis, string>,
  readOn: 'Read on',
  reviewBy: 'Review by',
  pastReview: 'past its review',
  days: ({ kind, readOn, reviewBy }: Record<'kind' | 'readOn' | 'reviewBy', string>) =>
    `${kind} · read on ${readOn} · review by ${reviewBy}`,
} as const

const BASES = {
  fact: 'fact: read in the source',
  secondary: 'second-hand: read in an account of it',
  judgement: 'judgement of this project',
} as const satisfies Record<Basis, string>

/** The words of the page of one fact. */
export const FACT = {
  about: 'About this fact',
  id: 'Id',
  value: 'Value',
  unit: 'Unit',
  noUnit: 'none: a share or a factor',
  spread: 'Low to high',
  noSpread: 'none is given',
  kind: 'Kind',
  kinds: BASES,
  source: 'Source',
  readOn: 'Read on',
  reviewBy: 'Review by',
  inTime: (day: string) => `${day}, not yet due`,
  late: (day: string) => `${day}, past its review`,
  overdue: (day: string) =>
    `This is past its review: it was due by ${day}. Until it is done, what rests on it is provisional.`,
  notYet: 'It has no value yet on this day.',
  history: 'What it was',
  from: 'Counts from',
  uses: 'Where it is used',
  unused: 'No rule, question or line uses it now.',
  rules: 'Rules that cite it',
  standsFor: 'Stands in for an answer while it is open',
  lines: 'Lines of a bill that read it',
  derived: 'Figures worked out with it',
  oneOffs: 'Work done once that reads it',
  growth: 'Growth',
  growthOf: (figures: string) => `How fast these grow in a year: ${figures}`,
  sizes: 'Sizes chosen by it',
  other: 'Elsewhere',
  costScale: 'The scale on which costs are compared leans on it while no budget is given.',
  priceAge: 'It says from how many days on a price counts as old. It enters no amount.',
  options: 'Options whose bill rests on it',
  lineOf: (component: string) => component,
} as const

/** What stands where a fact was looked for in vain. */
export const NO_SUCH_FACT = {
  heading: 'There is no such fact',
  text: 'The address names a fact that does not exist, or does not any more.',
  back: 'Go to all facts',
} as const
