import { countText } from '#lib/report/count-text.ts'
import { someOf } from '#lib/report/some-of.ts'

type Worth = { readonly month: string; readonly horizon: string; readonly months: number; readonly where: string }

/** Why the recommended alternative has no rival whose costs can stand beside its own. */
export const NO_RIVAL = {
  alone: 'no other alternative qualifies',
  same: (names: string) => `from ${names} it differs in no draw`,
  'not-compared': (names: string) => `${names} cannot be compared, as prices are missing`,
  open: (names: string) => `${names} cannot be compared line for line, as one without a price stands on one side only`,
  likelihood: (names: string) => `${names} could not be recommended`,
} as const

/** What is said of what it is worth to know more before choosing, on the page and in the reports. */
export const WORTH = {
  heading: 'What knowing more is worth',
  none: (why: string) => `What knowing more is worth cannot be said: ${why}.`,
  zero: 'Nothing: of the alternatives that can be compared, the same one is the cheapest in every draw.',
  worth: ({ month, horizon, months, where }: Worth) =>
    `Knowing every figure before you choose would be worth at most ${month} a month on average (${horizon} over ${countText(months, 'month')})${where}. If finding out costs more, do not.`,
  nearlyAll: (title: string) => `; nearly all of it is in “${title}”`,
  most: (title: string, usd: string) => `; most of it is in “${title}” (${usd})`,
  spread: (titles: readonly string[]) => `; it is spread over several figures, first of all ${someOf(titles)}`,
  each: 'What knowing one figure alone would be worth a month',
  heads: { figure: 'Figure', month: 'Worth a month' },
  rate: (rate: string) => `The second amounts are for reading only: ${rate}.`,
} as const

/** What is said of the figures that the difference of two alternatives hangs on, on the page and in the reports. */
export const SWINGS = {
  plain: 'What the difference hangs on',
  heading: (rival: string) => `What the difference to ${rival} hangs on`,
  move: 'One figure at a time goes from its P10 to its P90, the others stay in the middle. The amounts are the difference a month: a minus means that the recommended one costs less.',
  none: (why: string) => `There is no difference to take apart: ${why}.`,
  noSwing: 'No figure that varies moves the difference: it is the same in every draw.',
  rate: WORTH.rate,
  knownOnly: 'Only what has a price on both sides is in these amounts.',
  heads: {
    figure: 'Figure',
    unit: 'Unit',
    low: 'P10',
    high: 'P90',
    atLow: 'Difference at P10',
    atHigh: 'Difference at P90',
  },
} as const
