import type { Changed } from '#lib/decision/outlook.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { componentInText } from '#lib/report/component-name.ts'
import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'

/** A share from 0 to 1 as a whole percentage; what is there but rounds to nothing is said so. */
export function percentOf(share: number): string {
  const percent = Math.round(share * 100)
  return percent === 0 && share > 0 ? 'under 1 %' : `${percent} %`
}

/** Points of value or level, to one decimal. */
export const pointsText = (points: number): string => points.toFixed(1)

/** `+12`, `−25`: points that are added or taken away. */
export const signedPoints = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`)

const joined = (names: readonly string[], last: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
const inList = (names: readonly string[]): string => joined(names, 'and')
const inOr = (names: readonly string[]): string => joined(names, 'or')

/** A title inside a sentence: `release safety`, `LLM tracing`. */
const inText = (title: string): string => title.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())

/** What an answer can change: `the platform and serving`, `the platform and every part of the stack`. */
export function changedText(changes: readonly Changed[]): string {
  const parts = COMPONENTS.filter((component) => changes.includes(component))
  const whole = parts.length === COMPONENTS.length
  const names = whole ? ['every part of the stack'] : parts.map(componentInText)
  return inList([...(changes.includes('platform') ? ['the platform'] : []), ...names])
}

/** The words of the sections of the recommendation, each with the place it has on the page. */
export const SECTIONS = {
  stack: 'The stack, part by part',
  costs: 'Cost a month',
  change: 'What would change it',
  excluded: 'What is excluded, and why',
  tree: 'The path through the tree',
  weights: 'What matters to you',
  ranking: 'The alternatives by value',
  sure: 'How sure the costs are',
  months: 'Cost over the months ahead',
  frontier: 'Cost against value, over every stack',
  next: 'Worth asking next',
  assumptions: 'Assumptions',
  limits: 'Prices, dates and limits',
} as const

/** The words around the recommendation. */
export const DECISION = {
  link: 'See how it was decided',
  headLink: 'Recommendation',
  back: 'Back to the questions',
  article: 'How this differs from the article’s cost table',
  onThisPage: 'Further down',
  heading: 'Recommendation',
  restsOn: ({
    answers,
    done,
    all,
    assumptions,
    facts,
  }: Record<'answers' | 'done' | 'all' | 'assumptions' | 'facts', number>) =>
    `Rests on ${countText(answers, 'answer')}, ${countText(assumptions, 'assumption')} and ${countText(facts, 'fact')}; ${done} of the ${all} questions of the path are answered.`,
  unpricedParts: (count: number) => `Its bill has ${countText(count, 'line')} without a price.`,
  fromBranch: (rule: string) => `With the branch that was taken (${rule}), because of`,
  fromBranchOnly: (rule: string) => `With the branch that was taken (${rule}).`,
  sharedBranch: (rule: string) =>
    `Parts without a reason of their own come with this branch of the tree (${rule}), because of`,
  sharedBranchOnly: (rule: string) =>
    `Parts without a reason of their own come with this branch of the tree (${rule}).`,
  source: 'Source',
  ruleSource: 'Rule',
  readOn: (day: string) => `read ${day}`,
  reviewBy: (day: string) => `review by ${day}`,
  stale: 'review is due',
  noFacts: 'This rule rests on the answers alone.',
  facts: (count: number) => `${countText(count, 'fact')} behind it`,
  basis: { fact: 'read in the source', secondary: 'read in an account of it', judgement: 'judgement of this project' },
  failed: 'Without prices there is no recommendation.',
} as const

/** The words of what would change the recommendation. */
export const CHANGES = {
  answers: 'Answers',
  one: 'Each of these answers alone leads elsewhere:',
  pair: 'No single answer leads elsewhere. These pairs do, changed together:',
  and: 'and',
  weights: 'Weights',
  weightsNote: (title: string) =>
    `“${title}” has the highest value with the weights in force. With one weight changed alone, the others in proportion:`,
  only: 'Only one alternative is ranked, so no weight changes the order.',
  between: ({ low, high }: { low: string; high: string }) => `it stays first between ${low} and ${high}`,
  atLeast: (low: string) => `it stays first from ${low} up`,
  atMost: (high: string) => `it stays first up to ${high}`,
  below: (title: string) => `below, “${title}” comes first`,
  above: (title: string) => `above, “${title}” comes first`,
  never: (names: readonly string[]) => `No weight of ${inOr(names.map(inText))} changes what comes first.`,
  nothing: 'No single weight changes what comes first.',
  costLimit: ({ title, amount }: { readonly title: string; readonly amount: string }) =>
    `Cost alone uses its lead up at about ${amount} a month; above, “${title}” comes first.`,
  nearest: (title: string, shifts: readonly string[]) =>
    `The nearest weights, all changed together, at which “${title}” draws level: ${shifts.join(', ')}.`,
  nearestAlike: (title: string) =>
    `“${title}” draws level at weights that differ from these by less than a hundredth each.`,
  shift: ({ title, from, to }: Record<'title' | 'from' | 'to', string>) => `${title} ${from} → ${to}`,
  roles: 'Roles',
  role: (title: string) => `would put “${title}” first`,
  rolesAgree: 'All roles would put the same alternative first.',
  rolesVary: (name: string) => `All roles would put ${name} first, in different variants.`,
  rolesDiffer: 'The roles do not agree on the platform.',
} as const

/** The words of the tree. */
export const TREE = {
  intro: 'The branches are tried in this order; the first that applies gives the stack to start from.',
  settledWord: 'Settled',
  settled: 'Whatever the open answers turn out to be, the platform stays.',
  settledNone: 'Whatever the open answers turn out to be, no stack qualifies.',
  proof: (name: string) =>
    `The proof is the list below: each branch is closed by the answers it names, or leads to ${name} too.`,
  notSettledWord: 'Not settled',
  notSettled: 'A branch that is still open may lead to another platform.',
  notSettledCap: 'Sizes that are still open stand behind the costs that your cap is compared with.',
  outcomes: { yes: 'applies', no: 'does not apply', open: 'open' },
  taken: 'taken',
  takenOpen: 'taken for now: most ways the open answers may fall lead here',
  notReached: 'not reached',
  wouldHold: 'would apply, but is not reached',
  lookedAt: 'Looked at',
  notAnswered: 'not answered',
  mayLead: (names: readonly string[]) => `May still lead to ${inOr(names)}.`,
  leadsToo: (name: string) => `Leads to ${name} in any case.`,
  other: 'another platform',
  otherOrNone: 'another platform or none',
  noStack: 'no stack',
  path: 'Tree of decisions',
} as const

/** The words of the weights. */
export const WEIGHTS = {
  intro:
    'A weight says how much it is worth to go from the worst to the best on a criterion. Weights change the ranking and how sure the recommendation is; they never open what a rule has shut.',
  inForce: 'In force',
  from: {
    default: 'the default weights',
    roles: (names: string) => `the weights of ${names}`,
    plan: 'your own points',
  },
  whose: 'Whose weights',
  standard: 'Default',
  mix: 'A mix of roles',
  own: 'Your own points',
  give: 'Give points yourself',
  giveNote:
    'Give 100 to the step from worst to best that matters most, and the others by how much they matter beside it. 0 leaves a criterion out.',
  swing: (worst: string, best: string) => `from “${worst}” to “${best}”`,
  use: 'Use these points',
  expected: 'A number from 0 to 100 is expected.',
  missing: 'Every criterion needs points from 0 to 100; 0 means that it does not count.',
  allZero: 'At least one criterion needs points.',
  undo: 'Undo',
  undone: 'The weights of before are in force again.',
  table: 'Weights in force',
  criterion: 'Criterion',
  weight: 'Weight',
} as const

/** The words of the ranking. */
export const RANKING = {
  intro: (lead: string | null) =>
    `Value is a weighted sum over fixed scales from 0 to 100.${lead === null ? '' : ` The first leads by ${lead} points.`}`,
  value: (points: string) => `${points} of 100`,
  share: (percent: string) => `first with ${percent} of the drawn weights`,
  shareNote: 'Drawn weights keep the order of the weights in force, not their size.',
  most: (parts: string) => `most from ${parts}`,
  order: 'Alternatives by value',
  table: 'Points per criterion',
  criterion: 'Criterion',
  total: 'Value',
  notRanked: 'Not ranked',
  because: (title: string, why: string) => `${title}: ${why}.`,
  excluded: 'excluded',
  sameStack: (title: string) => `the same stack as “${title}”`,
  otherSuite: 'the suite of another cloud, shown beside the platforms',
  notJudged: 'a part of it has not been judged',
  levels: (title: string) => `Levels of “${title}”`,
  share1: (percent: string) => `${percent} of it`,
  unknown: 'not judged',
  noWeight: 'weighs nothing',
  costScale: (low: number, high: number) =>
    `Worked out, not judged: 100 at ${numberText(low)} times the budget or less, 0 from ${numberText(high)} times on, in equal steps of proportion between.`,
  costUnknown: 'A part of its cost is unknown, so it counts as the worst.',
  adjustments: 'What your answers change',
  adjustmentsNone: 'No answer moves a level.',
  concerns: (titles: readonly string[], named: number) =>
    titles.length > named ? `${titles.slice(0, named).join(', ')} and ${titles.length - named} more` : inList(titles),
  points: (points: string, criterion: string) => `${points} points on ${criterion}`,
} as const

/** The words of asking by worth. */
export const WORTH = {
  group: 'How to ask',
  stages: 'In stages',
  byWorth: 'By worth',
  intro: 'The question whose answer changes the recommendation most often comes next, whatever its stage.',
  share: (percent: string) => `Another answer leads to another platform or stack about ${percent} of the time.`,
  changes: (what: string) => `It can change ${what}.`,
  rare: 'Most answers leave all as it is; an unusual one may not.',
  skip: 'Leave it open, ask another',
  skipped: (count: number) => `${countText(count, 'question')} left open.`,
  again: 'Ask them again',
  nothing: 'Nothing else is left to ask that changes platform or stack.',
  settled: 'Settled: nothing left can lead to another platform.',
  still: (open: number) =>
    open === 0
      ? 'What may still change: parts of the stack and costs, by questions beside the path and by the assumptions.'
      : `What may still change: parts of the stack and costs. ${countText(open, 'question')} of the path ${open === 1 ? 'is' : 'are'} open.`,
  goOn: 'Go on in stages',
} as const
