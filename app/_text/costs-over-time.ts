import { AHEAD } from '#lib/report/month-words.ts'
import { numberText } from '#lib/report/number-text.ts'

/** The words of the months ahead. */
export const MONTHS = {
  ...AHEAD,
  intro: (months: number) =>
    `What each alternative is known to have cost in all by month 1 to ${months}, at today’s prices, while the team and its work grow.`,
  chart: 'Known cost in all, month by month',
  month: (month: number) => `Month ${month}`,
  table: 'Known cost in all, in US dollars',
  alternative: 'Alternative',
  crossHeading: 'Where the order changes',
  cliffHeading: 'Steps in the bill',
  onceHeading: 'Work done once',
  onceIntro: (rate: string) =>
    `Set-up and moving in stand in month 1, leaving in the last month. An hour costs ${rate}.`,
  sums: 'Work done once, summed up',
  kindIn: (kind: string, month: number) => `${kind} (month ${month})`,
  sum: (hours: string, usd: string) => `${usd} (${hours})`,
  inAllColumn: 'In all',
  pieces: (count: number) => `Every piece of it (${count})`,
  piecesTable: 'Work done once, piece by piece',
  heads: { work: 'Work', month: 'Month', hours: 'Hours', usd: 'US dollars', of: 'For' },
  failed: 'The months ahead could not be worked out: the browser stopped the calculation.',
  waiting: 'Working out the months ahead',
} as const

/** The words of the growth that is assumed. */
export const GROWTH = {
  heading: 'How fast it grows',
  intro: 'Growth in a year. Change a rate, and every month is sized anew.',
  months: 'Months to look ahead',
  monthsUnit: 'months',
  rateUnit: '% a year',
  titles: {
    models: 'Models and endpoints',
    traffic: 'Requests and traces',
    training: 'Training jobs and pipeline runs',
    team: 'The team and its experiments',
  } as Readonly<Record<string, string>>,
  assumed: (value: string, low: string, high: string) => `assumed: ${value}, from ${low} to ${high}`,
  assumedMonths: (months: number) => `assumed: ${months}`,
  yours: 'yours',
  monthsExpected: (most: number) => `Not taken over: a whole number from 1 to ${most} is expected.`,
  rateExpected: (most: number) => `Not taken over: a number from 0 to ${numberText(most)} is expected.`,
  reset: (title: string) => `Take the default of ${title} again`,
  resetShort: 'Default',
  undo: 'Undo',
  undone: 'The growth of before is in force again.',
} as const
