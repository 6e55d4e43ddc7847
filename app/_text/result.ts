import { componentInText } from '#lib/report/component-name.ts'
import type { CostChange } from '#lib/report/cost-change.ts'
import { countText } from '#lib/report/count-text.ts'
import { signedCents } from '#lib/report/usd-amount.ts'

const ORIGINS = {
  snapshot: 'bundled snapshot',
  live: 'live from AWS',
  mixed: 'live from AWS and bundled snapshot',
} as const

/** The words of the result. */
export const RESULT = {
  heading: 'Recommendation',
  noneQualifies: 'No stack qualifies',
  noneMeaning: 'Each of the stacks proposed here is shut out by an answer. Changing any of these lets one qualify:',
  noneRelax: 'No change of one or two answers lets a stack qualify.',
  provisional: 'Provisional',
  because: {
    open: 'Open, and can change the answer:',
    looked: 'Open, and looked at by a rule, though no answer was seen to change it:',
    contradicted: (text: string) => `${text} Look again at:`,
    unpriced: 'Without a price in its bill:',
    stale: (day: string) => `Past its review on ${day}:`,
    unknown: 'More answers can still change it.',
  },
  more: (count: number) => `and ${count} more`,
  stack: 'The stack',
  closed: (since: string) => `closed to new customers since ${since}`,
  leftOut: (labels: string) => `not set up and not in the bill: you said that this does not apply (${labels})`,
  noLines: (labels: string) => `no lines: you said that this does not apply (${labels})`,
  fewerLines: (labels: string) => `lines left out: you said that this does not apply (${labels})`,
  totals: 'Cost a month',
  totalsNote: 'US dollars, list prices on demand. Open a row for its lines.',
  people: 'people',
  recommended: 'recommended',
  excluded: 'excluded',
  unpriced: (count: number) => `${countText(count, 'line')} without a price`,
  noSum: 'no total',
  noEstimate: (why: string, known: string) => (known === 'unpriced' ? why : `${why}; the rest comes to ${known}`),
  noTotal: 'no total: prices are missing',
  regionFloor: (region: string, floors: number, all: number) =>
    `Few prices of ${region} were read: ${floors} of these ${all} totals lack machines, so they cannot be compared.`,
  compareRegion: (region: string) => `Compare at the prices of ${region}`,
  otherPrices: (region: string) => `Prices of ${region}`,
  moved: (count: number) =>
    `${countText(count, 'price')} of these bills ${count === 1 ? 'differs' : 'differ'} from the snapshot; each line says how.`,
  oldPrice: (day: string) => `oldest price read on ${day}`,
  budget: (amount: string) => `Your budget: ${amount} a month, the bill without people.`,
  overBudget: 'over your budget',
  change: 'What would change it',
  leadsTo: (name: string) => `leads to ${name}`,
  noChange: 'No change of one or two of the answers you gave leads to another platform.',
  noChangeNoAnswers: 'Nothing is answered yet, so there is no answer to change.',
  next: 'Worth asking next',
  nextAnswer: 'Answer',
  nextKept: (label: string, answer: string) => `${label}: ${answer}. It now stands under`,
  settled: 'Settled: no open answer can lead to another platform.',
  excludedHeading: 'What is excluded, and why',
  excludedNone: 'Nothing is excluded.',
  out: 'Out:',
  outWhole: 'No stack is left for:',
  becauseOf: 'Because of',
  openAnswer: 'open',
  prices: (region: string, origin: keyof typeof ORIGINS, days: { oldest: string; newest: string }) =>
    `Prices: ${region}, ${ORIGINS[origin]}, read ${days.oldest} to ${days.newest}.`,
  noPrices: (region: string) => `Prices: no price of ${region} is used.`,
  asOf: (day: string) => `As of ${day}.`,
  hash: 'Evaluation',
  hashWorking: '(ranges are being worked out)',
  hashFailed: '(without ranges: the browser stopped the calculation)',
  limits:
    'Not included: tax, free tier, discounts, commitments, support. A planning aid, not an offer and not legal advice.',
  loading: 'Working it out',
  pricesLoading: (region: string) => `Reading the prices of ${region}`,
  pricesFailed: (region: string) =>
    `The prices of ${region} could not be read. Nothing is borrowed from another region.`,
  noPricesWord: 'No prices',
  barFailed: (region: string) => `The prices of ${region} could not be read`,
  retry: 'Try again',
  aMonth: 'a month',
  jump: 'See the recommendation',
} as const

/** The words of what the last edit changed. */
export const CHANGED = {
  after: (name: string, answer: string | null, more: number) =>
    `After “${name}: ${answer ?? 'open'}”${more === 0 ? '' : ` and ${countText(more, 'more edit')}`}`,
  was: (before: string) => `it was ${before}`,
  sure: (before: string, now: string) => `${now}, was ${before}`,
  part: (component: string, from: string, to: string) => `${componentInText(component)}: ${to}, was ${from}`,
  moreParts: (count: number) => countText(count, 'more part'),
  cost: ({ usd, line }: CostChange) =>
    `${signedCents(Number(usd))} a month${line === null ? '' : `, most of it “${line}”`}`,
  uncompared: 'the bills cannot be compared: prices of machines are missing',
  open: 'prices of some lines are known in one of the two bills only',
  nothing: 'platform, stack and bill stay as they were',
  /** Where the bill cannot be compared with the one before. */
  nothingKnown: 'platform and stack stay as they were',
} as const

/** The words of the actions. */
export const ACTIONS = {
  copyLink: 'Copy link',
  print: 'Print',
  copied: 'Link copied',
  copyByHand: 'Copy this link',
  linkNote: 'The plan is in the part after #, which browsers do not send to a server.',
  export: 'Export',
  setup: 'Set up',
  formats: {
    json: 'JSON (evaluation@1)',
    markdown: 'Markdown report',
    csv: 'CSV: lines, ranges, months',
    plan: 'The plan (plan@1)',
  },
  openPlan: 'Open a plan…',
  linkFault: 'This plan could not be opened',
  faultAt: (path: string, expected: string) =>
    `${path === '' ? 'Document' : path}: ${/^(expected|no such)/.test(expected) ? '' : 'expected '}${expected}.`,
  unreadableText: {
    plan: 'The plan kept in this browser could not be read',
    'put-aside': 'A plan that was put aside could not be read',
  },
  saveUnreadable: 'Save what was kept',
  discard: 'Discard',
  strayFragment: (fragment: string) =>
    `The address ends in “#${fragment}”, which is neither a plan nor a place on this page. Check that the link is whole.`,
  kept: 'Your own plan is as it was.',
  newPlan: 'New plan',
  aside: (name: string) => `“${name}” was put aside when another plan was opened. It stands under Plans.`,
  takeBack: 'Go back to it',
  elsewhere: 'Another tab saved another plan',
  elsewhereText: (theirs: string, own: string) => `There: ${theirs}. Here: ${own}.`,
  elsewhereKept: 'The one you do not go on with is put aside.',
  differences: (text: string) => `They differ in: ${text}.`,
  difference: (name: string, theirs: string | null, own: string | null) =>
    `${name} (there ${theirs ?? 'open'}, here ${own ?? 'open'})`,
  planOf: (name: string, answers: number) => `“${name}” (${countText(answers, 'answer')})`,
  takeTheirs: 'Take the one of the other tab',
  keepOwn: 'Keep this one',
} as const
