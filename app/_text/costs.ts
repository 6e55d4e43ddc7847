import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'
import { someOf } from '#lib/report/some-of.ts'

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
  head: { part: 'US dollars a month', low: 'P10', middle: 'P50', high: 'P90' },
  of: (name: string) => `What ${name} may cost a month`,
  waiting: 'Working out the ranges',
  failed: 'The ranges could not be worked out: the browser stopped the calculation.',
  key: {
    range: 'P10 to P90: 8 of 10 draws',
    middle: 'P50: the middle',
    point: 'every figure at its likeliest value',
  },
  open: 'An open end: lines without a price come on top.',
  draws: (draws: number, seed: number) =>
    `${countText(draws, 'draw')}, seed ${seed}: the link gives the same numbers. All alternatives meet the same draws.`,
  withTerms: 'Your money terms count in the ranges in proportion to the bill as it is.',
  skewed: (more: number, all: number) =>
    `Why the middle lies above the sum of the likeliest values: ${more} of the ${countText(all, 'figure')} that vary can be exceeded by more than they can fall short.`,
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
  heading: (rival: string) => `What the difference to ${rival} hangs on`,
  intro:
    'One figure at a time goes from its P10 to its P90, the others stay in the middle. The amounts are the difference a month: a minus means that the recommended one costs less. A bar has the colour of the cheaper one.',
  none: 'No other alternative that qualifies differs in cost from the recommended one.',
  noSwing: 'No figure that varies moves the difference: it is the same in every draw.',
  more: (count: number) => `and ${numberText(count)} smaller`,
  at: (value: string) => `at ${value}`,
  zero: 'same cost',
  noZero: 'No single figure here makes the two cost the same.',
  knownOnly: 'Only what has a price on both sides is in these amounts.',
  zeroWithin: 'The line marks where both cost the same.',
  axis: 'Difference a month, in US dollars',
  asTable: 'The same as a table',
  table: 'How far each figure moves the difference',
  heads: {
    figure: 'Figure',
    unit: 'Unit',
    low: 'P10',
    high: 'P90',
    atLow: 'Difference at P10',
    atHigh: 'Difference at P90',
  },
} as const

type Worth = { readonly month: string; readonly horizon: string; readonly months: number; readonly where: string }

/** The words of what it is worth to know more before choosing. */
export const KNOWING = {
  heading: 'What knowing more is worth',
  none: 'What knowing more is worth cannot be said: no other alternative that qualifies has a bill that can be compared line for line.',
  zero: 'Nothing: of the alternatives that can be compared, the same one is the cheapest in every draw.',
  worth: ({ month, horizon, months, where }: Worth) =>
    `Knowing every figure before you choose would be worth at most ${month} a month on average (${horizon} over ${countText(months, 'month')})${where}. If finding out costs more, do not.`,
  nearlyAll: (title: string) => `; nearly all of it is in “${title}”`,
  most: (title: string, usd: string) => `; most of it is in “${title}” (${usd})`,
  spread: (titles: readonly string[]) => `; it is spread over several figures, first of all ${someOf(titles)}`,
} as const
