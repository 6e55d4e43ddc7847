import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'

type Rise = { readonly month: number; readonly title: string; readonly from: string; readonly to: string }

/** The words of the months ahead. */
export const MONTHS = {
  intro: (months: number) =>
    `What each alternative is known to have cost in all by month 1 to ${months}, at today’s prices, while the team and its work grow.`,
  counted:
    'Counted are the bill, the hours of people, and work done once: setting up and moving in in the first month, leaving in the last.',
  billOnly: 'Only the bill is counted: work done once is listed below, but not in the lines.',
  chart: 'Known cost in all, month by month',
  month: (month: number) => `Month ${month}`,
  table: 'Known cost in all, in US dollars',
  alternative: 'Alternative',
  atLeast: (amount: string) => `at least ${amount}`,
  leftOut: (names: readonly string[]) => `Left out, because nothing of the bill has a price: ${names.join('; ')}.`,
  crossHeading: 'Where the order changes',
  cross: ({ cheaper, dearer, month }: { readonly cheaper: string; readonly dearer: string; readonly month: number }) =>
    `From month ${month} on, ${cheaper} has cost less in all than ${dearer}.`,
  noCross: (months: number) =>
    `Nowhere in ${countText(months, 'month')}: what costs less in all after the first month stays ahead.`,
  openCross: 'Known cost only: a line without a price may shift or undo this.',
  cliffHeading: 'Steps in the bill',
  cliff: ({ month, title, from, to }: Rise) => `Month ${month}: ${title} ${from} → ${to} a month`,
  because: (title: string, from: string, to: string) => `${title} ${from} → ${to}`,
  onlyIn: (names: readonly string[]) => `in ${names.join('; ')}`,
  inAll: 'in every alternative',
  noCliff: 'No line rises by a large step.',
  onceHeading: 'Work done once',
  onceIntro: (rate: string) =>
    `Set-up and moving in stand in month 1, leaving in the last month. An hour costs ${rate}.`,
  noOnce: 'No work is known that is done once.',
  kinds: { 'set-up': 'Setting up', migration: 'Moving in', exit: 'Leaving' },
  sums: 'Work done once, summed up',
  kindIn: (kind: string, month: number) => `${kind} (month ${month})`,
  sum: (hours: string, usd: string) => `${usd} (${hours})`,
  inAllColumn: 'In all',
  pieces: (count: number) => `Every piece of it (${count})`,
  piecesTable: 'Work done once, piece by piece',
  heads: { work: 'Work', month: 'Month', hours: 'Hours', usd: 'US dollars', of: 'For' },
  ofAll: 'all',
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
