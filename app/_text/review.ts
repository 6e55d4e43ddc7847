import type { Stage } from '#lib/decision/question.ts'
import type { NotApplicableReason } from '#lib/plan/plan.ts'

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

/** The words of the questionnaire. */
export const QUESTIONS = {
  heading: 'Questions',
  intro: 'Answer what you know. Every question may stay open: an open answer is never taken for a no or a zero.',
  planName: 'Plan name',
  untitled: 'Untitled review',
  dontKnow: "Don't know",
  noneOfThese: 'None of these',
  why: 'Why we ask',
  doesNotApply: 'Does not apply',
  applies: 'It applies after all',
  notApplicable: (reason: string) => `Does not apply: ${reason.toLowerCase()}. What depends on it adds no line.`,
  assumed: (range: string) => `While open, ${range} is assumed.`,
  outside: (low: string, high: string) => `Outside what is usual (${low} to ${high}). Kept as you typed it.`,
  expected: ({ whole, above, largest }: { whole: boolean; above: boolean; largest: string }) =>
    `Not taken over: a ${whole ? 'whole number' : 'number'} ${above ? 'above 0 and up to' : 'from 0 to'} ${largest} is expected.`,
  stages: 'Stages',
  answered: (done: number, all: number) => `${done} of ${all}`,
  ofAll: (done: number, all: number) => `${done} of ${all} answered`,
} as const

/** The words around the assumptions. */
export const FIGURES = {
  heading: 'Assumptions',
  intro: 'Everything else the bills lean on. Each is a default with a source, and yours to change.',
  quantities: 'Quantities',
  facts: 'Facts',
  yours: 'yours',
  judgement: 'judgement',
  reset: (title: string) => `Take the default of ${title} again`,
  resetShort: 'Default',
  range: (low: string, high: string) => `${low} to ${high}`,
  show: (count: number) => `Show the ${count} assumptions`,
  hide: 'Hide the assumptions',
  instance: 'An EC2 instance type such as m5.xlarge',
} as const
