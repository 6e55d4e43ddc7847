import { countText } from '#lib/report/count-text.ts'

type Rise = { readonly month: number; readonly title: string; readonly from: string; readonly to: string }
type NextClass = {
  readonly month: number
  readonly scale: string
  readonly from: string
  readonly to: string
  readonly net: string
}
type Cross = { readonly cheaper: string; readonly dearer: string; readonly month: number }

/** What is said of the months ahead, on the page and in the reports. */
export const AHEAD = {
  counted:
    'Counted are the bill, the hours of people, and work done once: setting up and moving in in the first month, leaving in the last.',
  billOnly: 'Only the bill is counted: hours of people and work done once are listed, but not in the sums.',
  cross: ({ cheaper, dearer, month }: Cross) =>
    `From month ${month} on, ${cheaper} has cost less in all than ${dearer}.`,
  noCross: (months: number) =>
    `Nowhere in ${countText(months, 'month')} among those that can be compared: what costs less in all after the first month stays ahead.`,
  nothingCompared: 'Nothing is compared: there are no two bills here that can be.',
  notCompared: (pairs: readonly string[]) =>
    `Not compared, because a line without a price stands on one side only: ${pairs.join('; ')}.`,
  pair: (one: string, other: string) => `${one} with ${other}`,
  withTerms: 'Money terms count in proportion to the bill as it is.',
  openCross: 'Known cost only: a line without a price may shift or undo this.',
  cliff: ({ month, title, from, to }: Rise) => `Month ${month}: ${title} ${from} → ${to} a month`,
  classStep: ({ month, scale, from, to, net }: NextClass) => `Month ${month}: ${scale}, “${from}” → “${to}”: ${net}`,
  net: {
    cloud: (usd: string) => `cloud ${usd} a month`,
    people: (usd: string) => `people ${usd} a month`,
  },
  netOpen: 'and a line for which no price is known',
  because: (title: string, from: string, to: string) => `${title} ${from} → ${to}`,
  onlyIn: (names: readonly string[]) => `in ${names.join('; ')}`,
  inAll: 'in every alternative',
  noCliff: 'No line rises by a large step, and nothing takes a larger size.',
  kinds: { 'set-up': 'Setting up', migration: 'Moving in', exit: 'Leaving' },
  work: (kind: string, option: string) => `${kind}: ${option}`,
  nothingOnce: 'none',
  unknownOnce: 'unknown',
  atLeast: (amount: string) => `at least ${amount}`,
  noOnce: 'No work is known that is done once.',
  noEstimate: (names: readonly string[]) =>
    `Left out of the comparison, because the hours of a machine have no price: ${names.join('; ')}.`,
  leftOut: (names: readonly string[]) =>
    `Left out, because nothing of the cloud bill costs a known amount: ${names.join('; ')}.`,
} as const
