import type { Component } from '#lib/decision/stack.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'

export const COMPONENT_NAMES = {
  tracking: 'Tracking',
  registry: 'Registry',
  orchestration: 'Orchestration',
  training: 'Training',
  serving: 'Serving',
  monitoring: 'Monitoring',
  llmTracing: 'LLM tracing',
} as const satisfies Record<Component, string>

/** The name of a line's component; lines that serve all are "Shared". */
export const componentName = (component: string): string =>
  Object.hasOwn(COMPONENT_NAMES, component) ? COMPONENT_NAMES[component as Component] : 'Shared'

type Robustness = Evaluation['recommendation']['robustness']

export const ROBUSTNESS = {
  clear: { word: 'Clear', meaning: 'Open answers hardly move it.' },
  leaning: { word: 'Leaning', meaning: 'Some open answers could move it.' },
  'toss-up': { word: 'Toss-up', meaning: 'The open answers decide it.' },
} as const satisfies Record<Robustness, { word: string; meaning: string }>

/** The words of the result. */
export const RESULT = {
  heading: 'Recommendation',
  noneQualifies: 'No stack qualifies',
  noneMeaning: 'Every stack is shut out by an answer. Changing any of these lets one qualify:',
  noneRelax: 'No change of one or two answers lets a stack qualify.',
  provisional: 'Provisional',
  provisionalMeaning: 'An open answer, or a line without a price, can still change it.',
  stack: 'The stack',
  closed: (since: string) => `closed to new customers since ${since}`,
  totals: 'Cost a month',
  totalsNote: 'US dollars, list prices on demand. Open a row for its lines.',
  people: 'people',
  recommended: 'recommended',
  excluded: 'excluded',
  unpriced: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'} without a price`,
  budget: (amount: string) => `Your budget: ${amount} a month, the bill without people`,
  overBudget: 'over your budget',
  change: 'What would change it',
  leadsTo: (name: string) => `leads to ${name}`,
  noChange: 'No single answer you gave leads to another platform.',
  next: 'Worth asking next',
  nextShare: (percent: string) => `Its answer moves the platform in about ${percent} of the ways it may be answered.`,
  settled: 'Settled: no open answer can lead to another platform.',
  excludedHeading: 'What is excluded, and why',
  excludedNone: 'Nothing is excluded.',
  out: 'Out:',
  prices: (region: string, oldest: string, newest: string) =>
    `Prices: ${region}, bundled snapshot, read ${oldest} to ${newest}.`,
  noPrices: (region: string) => `Prices: no price of ${region} is used.`,
  asOf: (day: string) => `As of ${day}.`,
  hash: 'Evaluation',
  limits:
    'Not included: tax, free tier, discounts, commitments, support. A planning aid, not an offer and not legal advice.',
  loading: 'Working it out',
  pricesLoading: (region: string) => `Reading the prices of ${region}`,
  pricesFailed: (region: string) =>
    `The prices of ${region} could not be read. Nothing is borrowed from another region.`,
  retry: 'Try again',
  aMonth: 'a month',
  jump: 'See the recommendation',
} as const

/** The words of the actions. */
export const ACTIONS = {
  copyLink: 'Copy link',
  copied: 'Link copied',
  copyByHand: 'Copy this link',
  linkNote: 'The plan is in the part after #, which browsers do not send to a server.',
  export: 'Export',
  setup: 'Set up',
  formats: {
    json: 'JSON (evaluation@1)',
    markdown: 'Markdown report',
    csv: 'CSV of the lines',
    plan: 'The plan (plan@1)',
  },
  openPlan: 'Open a plan…',
  unreadable: (name: string) => `${name} could not be opened`,
  tooLarge: 'A plan has fewer than a million characters.',
  linkFault: 'This plan could not be opened',
  faultAt: (path: string, expected: string) =>
    `${path === '' ? 'Document' : path}: ${/^(expected|no such)/.test(expected) ? '' : 'expected '}${expected}.`,
  unreadableSaved: 'The plan kept in this browser could not be read',
  saveUnreadable: 'Save what was kept',
  kept: 'Your own plan is as it was.',
  openedAside: (name: string) => `“${name}” was put aside when this plan was opened.`,
  takeBack: 'Go back to it',
  notSaved: 'This browser does not keep the plan. Copy the link or export the plan before you leave.',
} as const
