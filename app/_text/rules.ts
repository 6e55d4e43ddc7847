import type { Outcome } from '#lib/decision/condition.ts'
import type { RuleKind } from '#lib/decision/rule-list.ts'
import type { Component } from '#lib/decision/stack.ts'
import { COMPONENT_NAMES, componentInText } from '#lib/report/component-name.ts'
import { countText } from '#lib/report/count-text.ts'

/** So many titles are named in a list of rules; the rest are counted. */
const NAMED = 4

const some = (titles: readonly string[]): string =>
  titles.length > NAMED ? `${titles.slice(0, NAMED).join(', ')} and ${titles.length - NAMED} more` : titles.join(', ')

/** The words of the list of rules. */
export const RULES = {
  link: 'How it decides',
  heading: 'How it decides',
  intro: (rules: number) =>
    `${countText(rules, 'rule')}, each of them data with a source and the day it was read. Every one has a page: what it does, when, and what it rests on.`,
  contents: 'Kinds of rules',
  facts: 'The facts they rest on',
  when: 'When',
  unless: 'Unless',
} as const

type KindWords = { readonly title: string; readonly one: string; readonly intro: string }

/** Each kind of rule: what a list of them is called, one of them, and what they do. */
export const KINDS = {
  leaf: {
    title: 'The tree',
    one: 'Branch of the tree',
    intro:
      'The branches are tried in this order. The first that applies names the stacks to try, and the first of those that nothing shuts is the one to start from.',
  },
  constraint: {
    title: 'What is excluded',
    one: 'Exclusion',
    intro: 'While its condition holds, an exclusion shuts options out. No weight and no lower cost opens them again.',
  },
  preference: {
    title: 'Choices for one part',
    one: 'Choice for one part',
    intro:
      'While its condition holds, the option named here fills its part, where the stack knows that option and nothing shuts it. Earlier rules win, and all of them win over what already runs.',
  },
  keep: {
    title: 'What stays',
    one: 'Keeps what runs',
    intro:
      'What a team already runs fills its part, unless what hurts speaks against it. Nothing here opens what is shut.',
  },
  pair: {
    title: 'What goes together',
    one: 'Pair that cannot be',
    intro: 'An option that needs another is out of every stack that has something else in that place.',
  },
  contradiction: {
    title: 'Answers that contradict each other',
    one: 'Contradiction',
    intro: 'Answers that cannot all be right are taken as they are, named, and make the recommendation provisional.',
  },
  cap: {
    title: 'The budget as a cap',
    one: 'Cap',
    intro: 'A budget shuts something out only when it was said to be a cap, and only by costs that are known.',
  },
  adjustment: {
    title: 'What answers change in the ranking',
    one: 'Change of a level',
    intro:
      'Options have a level from 0 to 100 on each criterion. While its condition holds, such a rule adds points or takes some away. It moves the ranking and never opens or shuts anything.',
  },
  ranking: {
    title: 'How firm the answer is',
    one: 'Firmness',
    intro: 'When a recommendation is called clear, leaning or a toss-up.',
  },
} as const satisfies Record<RuleKind, KindWords>

/** What a rule does, in a few words under its sentence. */
export const EFFECTS = {
  leaf: (stacks: readonly string[]) =>
    stacks.length === 0 ? 'Names no stack of its own.' : `Tries: ${stacks.join('; then ')}.`,
  constraint: (titles: readonly string[]) => `Shuts out: ${some(titles)}.`,
  preference: (component: Component, titles: readonly string[]) =>
    `${COMPONENT_NAMES[component]}: ${titles.join(', else ')}.`,
  keep: (component: Component) => `Keeps what is there today for ${componentInText(component)}.`,
  pair: (titles: readonly string[], needs: readonly string[]) => `${some(titles)}: only with ${some(needs)}.`,
  adjustment: (points: string, titles: readonly string[]) => `${points} points for ${some(titles)}.`,
} as const

const OUTCOMES = { yes: 'it applies', no: 'it does not apply', open: 'it waits for more answers' } as const

/** The words of the page of one rule. */
export const RULE = {
  what: 'What it does',
  when: 'When it applies',
  unless: 'When it keeps nothing',
  groups: { all: 'All of these hold:', any: 'At least one of these holds:' },
  without: {
    leaf: 'It has no condition: it is what is left when no branch before it applies.',
    keep: 'It has no exception: what runs always stays, unless a rule shuts it.',
    cap: 'While the budget was said to be a cap and its amount was given.',
    constraint: 'It has no condition.',
    preference: 'It has no condition.',
    adjustment: 'It has no condition.',
    pair: 'It has no condition: it holds for every stack.',
    contradiction: 'While both answers are given and do not go together.',
    ranking: 'It has no condition: it holds for every recommendation.',
  } as const satisfies Record<RuleKind, string>,
  stacks: 'Stacks it tries, in order',
  noStacks: 'It names no stack of its own: all stacks are compared by value.',
  onlyWhile: (condition: string) => `only while ${condition}`,
  excludes: 'Options it shuts out',
  excludesNone: 'No option that is proposed today is named by it.',
  prefers: (component: Component) => `What it chooses for ${componentInText(component)}, best first`,
  keeps: (label: string, component: Component) =>
    `What stays for ${componentInText(component)}, by the answer to “${label}”`,
  needing: (component: Component) => `What needs another, for ${componentInText(component)}`,
  needs: (component: Component) => `It stands only with one of these for ${componentInText(component)}`,
  contradicts: 'It shuts nothing: the recommendation is called provisional, and names the answers to look at again.',
  cap: 'An option, or a whole stack, is out when what is known of its monthly cost is above the cap. What is unknown adds nothing, and that is said.',
  moves: (points: string, criterion: string) => `${points} points on “${criterion}” for:`,
  firm: ({ clear, leaning, margin }: Record<'clear' | 'leaning' | 'margin', string>) => [
    `Clear: first in ${clear} or more of the draws of weights, and of open answers, with a lead of ${margin} points of value or more.`,
    `Leaning: first in ${leaning} or more.`,
    'A toss-up: anything less.',
  ],
  examples: 'Examples',
  examplesNone: 'This rule carries no example.',
  answers: 'Answers',
  nothingAnswered: 'Nothing is answered',
  outcome: 'Then',
  outcomes: (kind: RuleKind): Readonly<Record<Outcome, string>> =>
    kind === 'keep' ? { yes: 'nothing is kept', no: 'what runs stays', open: 'what runs stays for now' } : OUTCOMES,
  measured: 'In these examples every figure of the cost side counts as one dollar.',
  facts: 'Facts it rests on',
  factsNone: 'It cites no fact: this project judges by what is answered.',
  about: 'About this rule',
  kind: 'Kind',
  place: 'Place',
  placeOf: (place: number, all: number) => `${place} of ${all}`,
  id: 'Id',
  code: 'Code',
  basis: 'Basis',
  bases: { fact: 'read in the source', judgement: 'judgement of this project' },
  source: 'Source',
  readOn: 'Read on',
  reviewBy: 'Review by',
  reviewByFacts: (day: string) => `${day}, the first of the facts it cites`,
  reviewNone: 'no day: it cites no fact that has one',
  reads: 'Answers it reads',
  readsNone: 'It reads no answer.',
  same: (code: string) => `Other rules of ${code}`,
  sameNone: (code: string) => `No other rule belongs to ${code}.`,
  overdue: (titles: readonly string[]) =>
    `Past its review: ${titles.join('; ')}. Until that is done, what rests on it is provisional.`,
} as const

/** What stands where a rule was looked for in vain. */
export const NO_SUCH_RULE = {
  heading: 'There is no such rule',
  text: 'The address names a rule that does not exist, or does not any more.',
  back: 'Go to all rules',
} as const
