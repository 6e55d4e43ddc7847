import { countText } from '#lib/report/count-text.ts'
import { numberText } from '#lib/report/number-text.ts'

/** The words of how questions are put on the screen. */
export const ASKING = {
  all: 'All questions',
  stage: 'One stage',
  one: 'One question',
  workshop: 'Workshop mode',
  place: (at: number, all: number, what: 'Question' | 'Stage') => `${what} ${at} of ${all}`,
  placeIn: (place: string, stage: string) => `${place} · ${stage}`,
  previous: 'Previous',
  next: 'Next',
  onward: 'Go on',
  done: 'See the recommendation',
  left: (count: number) =>
    `${countText(count, 'open question')} can still change the answer. An answer may settle others, or open one.`,
  askLeft: 'Answer what is left',
  keys: 'Keys: ← and → turn the page where no field has the focus, Page Up and Page Down do inside the question too.',
  workshopKeys:
    'Keys: arrows choose an answer where one has the focus. Elsewhere ← and → turn the page; Page Up and Page Down always do. Esc leaves.',
  leave: 'Leave (Esc)',
  verdict: 'As answered so far',
  waiting: 'Being worked out',
  noVerdict: 'No recommendation: the prices could not be read.',
} as const

/** The words of undoing an edit. */
export const UNDO = {
  group: 'Edits of the answers',
  undo: 'Undo',
  redo: 'Redo',
  undone: (left: number) => `Taken back. ${countText(left, 'step')} left to take back.`,
  redone: 'Done again.',
  keys: 'Ctrl Z takes back, Ctrl Shift Z does again, outside of a text field.',
} as const

/** The words of a note at a question. */
export const NOTE = {
  add: 'Add a note',
  label: 'Note',
  hint: 'Kept with the plan and exported; no rule reads it.',
  left: (count: number) => `${numberText(count)} characters left`,
  tooLong: (over: number, longest: number) =>
    `${countText(over, 'character')} too long: at most ${numberText(longest)} fit. Not taken over until it is shorter.`,
} as const

/** The words of how far a review has come. */
export const PROGRESS = {
  label: 'How far this is',
  open: (count: number) => `${countText(count, 'open question')} can still change the answer`,
  split: (platform: number, stack: number) =>
    platform === 0
      ? `: ${stack === 1 ? 'it moves' : 'they move'} parts of the stack only.`
      : stack === 0
        ? `: the platform itself.`
        : `: ${numberText(platform)} the platform, ${numberText(stack)} only parts of the stack.`,
  which: 'Which ones',
  platform: 'Can change the platform',
  stack: 'Can change parts of the stack only',
  changes: (what: string) => `may change ${what}`,
  drawn: (draws: number) =>
    `Found by giving the open questions answers at random, ${numberText(draws)} times. One that matters only rarely may be missing.`,
  settled: 'Settled: no question that is left can change the platform.',
  settledMore: 'Parts of the stack and the costs may still move.',
  cap: (label: string) =>
    `No open question changes the answer by itself, but sizes that are open may still meet or break your cap. The first to say: ${label}.`,
  unmoved: 'No open question changes platform or stack, as far as can be told.',
} as const

/** The words of sizes to start a stage from. */
export const PRESETS = {
  summary: (stage: string) => `Start “${stage}” from typical sizes`,
  intro:
    'What each size assumes. Nothing is filled in before you press a button, and an answer you gave is kept unless you say otherwise.',
  question: 'Question',
  yours: 'yours',
  notAsked: 'does not apply',
  judged: (day: string) =>
    `A judgement of this project of ${day}: the low end, the middle and the high end of what is assumed while these questions are open.`,
  replace: 'Replace answers I gave',
  use: (title: string) => `Use “${title}”`,
  fills: (filled: number, kept: number) =>
    filled === 0
      ? 'All of these questions are answered.'
      : `Fills ${countText(filled, 'question')}${kept === 0 ? '' : `, keeps ${countText(kept, 'answer')}`}.`,
  filled: (title: string, count: number) => `Filled ${countText(count, 'answer')} with “${title}”.`,
  back: 'Take it back',
} as const

/** The words of a spread in place of a number. */
export const SPREAD = {
  open: 'I only know a range',
  close: 'I know the number',
  group: 'A range in place of one number',
  low: 'Low',
  likely: 'Likely',
  high: 'High',
  meaning:
    'Low and high: you would be surprised by less or more. The bill’s ranges are drawn from it; rules read the likely one.',
  usual: (low: string, high: string) => `Usual: ${low} to ${high}.`,
  outside: (low: string, high: string) => `Outside what is usual (${low} to ${high}). Kept as you typed it.`,
  incomplete: 'Counts once all three are there.',
  missing: 'Still missing.',
  unfinished: 'A range that does not count yet:',
  lowAbove: 'Low is above likely.',
  highBelow: 'High is below likely.',
  aboveZero: 'This range needs a low above 0.',
} as const
