import { countText } from '#lib/report/count-text.ts'
import { SWINGS, WORTH } from '#lib/report/knowing-words.ts'
import { numberText } from '#lib/report/number-text.ts'

type Step = { readonly title: string; readonly from: string; readonly to: string }
type Cheaper = { readonly cheaper: string; readonly dearer: string; readonly less: string; readonly more: string }

/** The words of the values at which another alternative becomes the cheaper one. */
export const SWITCHES = {
  heading: 'Costs',
  none: 'Within its plausible range no single figure makes another alternative the cheaper one, as far as prices are known on both sides.',
  step: ({ title, from, to }: Step) => `${title} ${from} → ${to}:`,
  cheaper: ({ cheaper, dearer, less, more }: Cheaper) =>
    `“${cheaper}” costs less than “${dearer}” (${less} against ${more} a month).`,
  working: 'Trying other figures …',
  failed:
    'Other figures could not be tried: the browser stopped the calculation. Everything else on this page is complete.',
} as const

/** The words of the ranges of the bills. */
export const RANGES = {
  countPeople: 'Count people’s time',
  countPeopleOn: 'Bill and the hours of people are compared.',
  countPeopleOff: 'Only the bill is compared.',
  rows: { cloud: 'cloud', people: 'people', total: 'total' },
  atLeast: 'at least',
  unknown: 'no price known',
  noEstimate: 'no range: hours unpriced',
  head: { part: 'US dollars a month', low: 'P10', middle: 'P50', high: 'P90' },
  of: (name: string) => `What ${name} may cost a month`,
  waiting: 'Working out the ranges',
  failed: 'The ranges could not be worked out: the browser stopped the calculation.',
  key: {
    range: 'P10 to P90: 8 of 10 draws',
    middle: 'P50: the middle',
    point: 'every figure at its likeliest value',
  },
  budget: 'your budget for the cloud bill',
  open: 'An open end: lines without a price come on top.',
  draws: (draws: number, seed: number) =>
    `${countText(draws, 'draw')}, seed ${seed}: the link gives the same numbers. All alternatives meet the same draws.`,
  withTerms: 'Your money terms count in the ranges in proportion to the bill as it is.',
  skewed: (more: number, all: number) =>
    `Why the middle lies above the sum of the likeliest values: ${more} of the ${countText(all, 'figure')} that vary can be exceeded by more than they can fall short.`,
  outside:
    'A bill may lie outside of its own range: it counts each figure at its likeliest value, the range how all of them turn out together.',
  above: 'The middle lies above the sum of the likeliest values.',
  figures: (count: number) => `The ${countText(count, 'figure')} that vary, and where their ranges come from`,
  noFigures: 'No figure behind these bills varies: each is given as one number.',
  table: 'Figures that vary',
  heads: { figure: 'Figure', low: 'Low', likely: 'Likely', high: 'High', from: 'Where from' },
  yours: 'your range',
  judgement: 'judgement',
} as const

/** The words of how sure the costs are. Of two alternatives, "this" is the recommended one. */
export const SURE = {
  intro: (name: string) =>
    `${name} against each other alternative, in the same draws. A minus: the recommended one costs less. The upright line at $0 marks the same cost.`,
  none: 'No stack qualifies, so there is none to compare the others with. Their ranges stand above.',
  alone: 'There is no other alternative to compare with.',
  excluded: 'excluded',
  difference: (low: string, middle: string, high: string) =>
    low === high ? `${low} a month` : `${low} to ${high} a month, middle ${middle}`,
  known: 'known part only',
  axis: 'Difference a month, in US dollars',
} as const

/** The words of the tornado. */
export const TORNADO = {
  ...SWINGS,
  intro: `${SWINGS.move} A bar has the colour of the cheaper one.`,
  more: (count: number) => `and ${numberText(count)} smaller`,
  at: (value: string) => `at ${value}`,
  zero: 'same cost',
  noZero: 'No single figure here makes the two cost the same.',
  zeroWithin: 'The line marks where both cost the same.',
  axis: 'Difference a month, in US dollars',
  asTable: 'The same as a table',
  table: 'How far each figure moves the difference',
} as const

/** The words of what it is worth to know more before choosing. */
export const KNOWING = {
  ...WORTH,
  figures: (count: number) => `The same for ${countText(count, 'figure')}, each by itself`,
} as const
