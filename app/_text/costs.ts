import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUsd } from '#lib/units/format-usd.ts'

/** From here on a number has more digits than a sum of money has. */
const TOO_LARGE = 1e15
/** From here on cents are no digit that counts. */
const WHOLE_DOLLARS = 10

/** `$1,234.50`: an amount to the cent, for tables. */
export const usdText = (usd: number): string =>
  Math.abs(usd) < TOO_LARGE ? formatUsd(usd.toFixed(2)) : `$${usd.toPrecision(3)}`

const withDigits = (usd: number, digits: number): number => Number(usd.toPrecision(digits))

/** `$1,200`, `$5.40`: an amount with two digits that count, for sentences and ranges. */
export function aboutUsd(usd: number, digits = 2): string {
  const rounded = withDigits(usd, digits)
  const text = usdText(rounded)
  return Math.abs(rounded) >= WHOLE_DOLLARS || rounded === 0 ? text.replace(/\.00$/, '') : text
}

/** The same with its sign: `+$240`, `−$240`. */
export const signedUsd = (usd: number, digits = 2): string => `${usd > 0 ? '+' : ''}${aboutUsd(usd, digits)}`

const rangeText = (low: string, high: string): string => (low === high ? low : `${low} to ${high}`)

/** `“A” and “B”`, `“A”, “B” and 3 more`. */
function someOf(titles: readonly string[]): string {
  const shown = titles.slice(0, 2).map((title) => `“${title}”`)
  if (titles.length > 2) return `${shown.join(', ')} and ${titles.length - 2} more`
  return shown.join(' and ')
}

/** How likely something is, in words, from the least share on that each is used for. */
const LIKELIHOODS = [
  [0.9, 'very likely'],
  [0.66, 'likely'],
  [0.34, 'about even'],
  [0.1, 'unlikely'],
  [0, 'very unlikely'],
] as const

export const likelihoodWord = (share: number): string => LIKELIHOODS.find(([from]) => share >= from)?.[1] ?? ''

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
  beforeTerms:
    'Ranges are at the prices of the lines, before discounts, commitments, support and tax of your money terms.',
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

type Money = { readonly low: string; readonly high: string }
type Room = Money & { readonly lines: readonly string[] }

/** What a line without a price is called in a sentence, and "it" or "they". */
const unpricedText = (lines: readonly string[]) =>
  `${someOf(lines)}, for which no price is known, ${lines.length === 1 ? 'is' : 'are'} counted`

/** The words of how sure the costs are. Of two alternatives, "this" is the recommended one. */
export const SURE = {
  intro: (name: string) =>
    `${name} against each other alternative, in the same draws. A minus: the recommended one costs less.`,
  none: 'No stack qualifies, so there is none to compare the others with. Their ranges stand above.',
  alone: 'There is no other alternative to compare with.',
  excluded: 'excluded',
  share: (percent: string, word: string) => `costs less in ${percent} of the draws: ${word}`,
  always: 'costs less in every draw',
  never: 'costs more in every draw',
  same: 'No draw tells the two apart: the same known bill.',
  sameOpen: 'The same known bill in every draw. What has no price stands in both.',
  nothingKnown: 'Nothing of its bill has a price, so it cannot be compared.',
  difference: (low: string, middle: string, high: string) =>
    low === high ? `${low} a month` : `${low} to ${high} a month, middle ${middle}`,
  known: 'known part only',
  cheaperBefore: ({ low, high, lines }: Room) =>
    `${rangeText(low, high)} a month cheaper before ${unpricedText(lines)}: it stays cheaper while ${lines.length === 1 ? 'that costs' : 'they cost'} less.`,
  dearerBefore: ({ low, high, lines }: Room) =>
    `${rangeText(low, high)} a month dearer, and ${someOf(lines)}, for which no price is known, can only add to it.`,
  cheaperAnyway: ({ low, high, lines }: Room) =>
    `At least ${rangeText(low, high)} a month cheaper: the other has ${someOf(lines)} besides, for which no price is known.`,
  dearerUnless: ({ low, high, lines }: Room) =>
    `${rangeText(low, high)} a month dearer before ${unpricedText(lines)} on the other side: the recommended one is cheaper only if ${lines.length === 1 ? 'that costs' : 'they cost'} more.`,
  either: ({ low, high, lines }: Room) =>
    `Between ${low} cheaper and ${high} dearer a month before ${unpricedText(lines)}: which of the two costs less cannot be said.`,
  bothOpen: (mine: readonly string[], theirs: readonly string[]) =>
    `Which costs less cannot be said: no price is known for ${someOf(mine)} here and for ${someOf(theirs)} there.`,
  unknownShare: 'How likely: not known',
  axis: 'Difference a month, in US dollars',
} as const

/** The words of the tornado. */
export const TORNADO = {
  heading: (rival: string) => `What the difference to ${rival} hangs on`,
  intro:
    'One figure at a time goes from its P10 to its P90, the others stay in the middle. The amounts are the difference a month: a minus means that the recommended one costs less.',
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
