import type { Stage } from '#lib/decision/question.ts'
import type { NotApplicableEffect } from '#lib/plan/not-applicable.ts'
import type { NotApplicableReason } from '#lib/plan/plan.ts'
import { countText } from '#lib/report/count-text.ts'

export const STAGE_NAMES = {
  team: 'Team',
  place: 'Place',
  existing: 'What exists',
  control: 'Control',
  work: 'Work',
  service: 'Service',
  money: 'Money',
} as const satisfies Record<Stage, string>

export const NOT_APPLICABLE_TEXT = {
  'out-of-scope': 'Out of scope',
  'business-priority': 'Not a priority of the business',
  'architecture-constraint': 'Ruled out by the architecture',
  other: 'Another reason',
} as const satisfies Record<NotApplicableReason, string>

/** What follows from "does not apply", in a sentence. */
export const NOT_APPLICABLE_EFFECT_TEXT = {
  'removes-lines': 'What depends on it adds no line.',
  'leaves-rules-open': 'Rules that ask for it stay undecided; no line depends on it.',
  'assumes-nothing': 'Nothing is assumed for it; no line and no rule depends on it.',
} as const satisfies Record<NotApplicableEffect, string>

/** The words of the questionnaire. */
export const QUESTIONS = {
  heading: 'Questions',
  intro: 'Answer what you know. Every question may stay open: an open answer is never taken for a no or a zero.',
  planName: 'Plan name',
  untitled: 'Untitled review',
  dontKnow: "Don't know",
  noneOfThese: 'None of these',
  everyInEu: 'Tick every region in the EU',
  why: 'Why we ask',
  doesNotApply: 'Does not apply',
  applies: 'It applies after all',
  notApplicable: (reason: string, effect: string) => `Does not apply: ${reason.toLowerCase()}. ${effect}`,
  assumed: (range: string) => `While open, ${range} is assumed.`,
  outside: (low: string, high: string) => `Outside what is usual (${low} to ${high}). Kept as you typed it.`,
  expected: ({ whole, above, largest }: { whole: boolean; above: boolean; largest: string }) =>
    `Not taken over: a ${whole ? 'whole number' : 'number'} ${above ? 'above 0 and up to' : 'from 0 to'} ${largest} is expected.`,
  overridden: (figure: string) => `The bill and the rules use ${figure}, set under`,
  overriddenEnd: (answered: boolean) => (answered ? ', in place of this answer.' : '.'),
  useAnswer: 'Use the answer',
  dropOverride: 'Take it away',
  unread: 'Kept with the plan: no rule and no line of a bill reads this yet.',
  stages: 'Stages',
  answered: (done: number, all: number) => `${done} of ${all}`,
  ofAll: (done: number, all: number) => `${done} of ${all} answered on the path`,
} as const

/** The words around what a plan says beside the path. */
export const OTHER_ANSWERS = {
  heading: 'Other answers in this plan',
  short: 'Other answers',
  intro:
    'Anything else you know, such as whether MLflow is in use, where models are served or what hurts: it sharpens the answer.',
  none: 'This plan answers no other question yet.',
  ask: 'Answer another question',
  choose: 'Choose a question',
} as const

/** The words around the assumptions. */
export const FIGURES = {
  heading: 'Assumptions',
  intro:
    'Everything else the bills lean on: defaults, each with its source, and what you set yourself. All are yours to change.',
  quantities: 'Quantities',
  facts: 'Facts',
  yours: 'yours',
  judgement: 'judgement',
  reset: (title: string) => `Take the default of ${title} again`,
  resetShort: 'Default',
  range: (low: string, high: string) => `${low} to ${high}`,
  ends: { low: 'low', high: 'high' },
  asRange: (title: string) => `As a range: ${title}`,
  asRangeShort: 'As a range',
  oneNumber: (title: string) => `One number: ${title}`,
  oneNumberShort: 'One number',
  between: (low: string, high: string) => `Not taken over: a number from ${low} to ${high} is expected.`,
  inPlaceOf: (answer: string) => `used in place of your answer ${answer}`,
  outside: (low: string, high: string) =>
    low === high ? `edited, the source says ${low}` : `edited, outside ${low} to ${high}`,
  unusual: (low: string, high: string) =>
    low === high
      ? `The source says ${low} and knows no other value. Taken as you typed it.`
      : `Outside ${low} to ${high}, which is what the source thinks possible. Taken as you typed it.`,
  show: (count: number) => (count === 0 ? 'Show the assumptions' : `Show the ${countText(count, 'assumption')}`),
  hide: 'Hide the assumptions',
  instance: 'An EC2 instance type such as m5.xlarge',
} as const
