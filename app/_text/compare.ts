import type { ScenarioStep } from '#app/_store/scenario-edits.ts'
import { SITE } from '#app/_text/site.ts'
import type { SectionId, SummedId } from '#lib/report/compare-rows.ts'
import { countText } from '#lib/report/count-text.ts'

/** The words of the page that puts scenarios side by side. */
export const COMPARE = {
  pageTitle: `Compare · ${SITE.name}`,
  heading: 'Compare',
  link: 'Compare',
  linkWith: (count: number) => `Compare (${countText(count, 'scenario')})`,
  toResult: 'Recommendation',
  intro:
    'The alternatives of the plan stand side by side, or the plan and its scenarios. A scenario is this plan with a few other answers; whatever it says nothing about is as in the plan.',
  none: 'There is no scenario yet',
  noneText:
    'Start from the answers as they are and change some, or take one of these. The plan itself stays as it is until you adopt a scenario.',
  make: 'Make a scenario from the present answers',
  another: 'Another scenario',
  presets: 'Or start from one of these',
  most: (count: number) => `A plan holds at most ${countText(count, 'scenario')}.`,
  firstName: 'Scenario',
  name: (name: string) => `Name of the scenario “${name}”`,
  nameTaken: 'Another column has this name.',
  nameEmpty: 'A scenario needs a name.',
  differs: 'Differs from the plan in',
  differsNot: 'Says nothing of its own yet: it is the plan as it is.',
  change: (label: string, from: string, to: string) => `${label}: ${from} → ${to}`,
  edit: 'Edit answers',
  editDone: 'Close the answers',
  adopt: 'Adopt',
  remove: 'Delete',
  of: (what: string, name: string) => `${what}: “${name}”`,
  inTable: 'In the table',
  inTableMost: (count: number) => `The table has at most ${count} columns. Take one out of it to see another.`,
  add: 'Another question',
  choose: 'Choose a question',
  inPlan: (text: string) => `In the plan: ${text}.`,
  asInPlan: (text: string) => `As in the plan: ${text}.`,
  open: 'don’t know',
  notApplicable: 'It does not apply to this plan, so an answer here counts for nothing.',
  removeAnswer: 'Take away',
  removeAnswerOf: (label: string) => `Take away: ${label}`,
  undo: 'Undo',
} as const

/** What was done to the scenarios last. */
export const STEP_TEXT = {
  made: (name: string) => `“${name}” was made.`,
  renamed: (name: string) => `“${name}” was renamed.`,
  edited: (name: string) => `An answer of “${name}” was changed.`,
  deleted: (name: string) => `“${name}” was deleted.`,
  adopted: (name: string) => `“${name}” was adopted: its answers are the plan’s own now.`,
} as const satisfies Record<ScenarioStep['what'], (name: string) => string>

/** The words of taking the table along, with the endings and kinds of its files. */
export const COPY_TABLE = {
  buttons: { csv: 'Copy as CSV', markdown: 'Copy as Markdown' },
  endings: { csv: 'csv', markdown: 'md' },
  types: { csv: 'text/csv', markdown: 'text/markdown' },
  copied: 'Copied.',
  saved: 'This browser keeps its clipboard shut: saved as a file.',
} as const

/** The words of the table. */
export const COMPARE_TABLE = {
  name: 'The plan beside its scenarios',
  nameOfOne: 'The alternatives of the plan, side by side',
  columns: 'Columns',
  kinds: { scenarios: 'the plan and its scenarios', alternatives: 'the alternatives of the plan' },
  choices: 'What the table shows',
  against: 'Differences against',
  alternative: 'Bill of',
  recommended: 'what each column recommends',
  hide: 'Hide equal rows',
  left: (count: number) => `${countText(count, 'row')} not shown`,
  inside: (count: number) => countText(count, 'row'),
  noRow: 'No row is called that. The sums below are those of all lines.',
  comparedWith: 'the others against this',
  row: 'Row',
  sections: {
    answers: 'What they answer',
    decision: 'What they decide',
    cloud: 'Cloud, USD a month',
    people: 'People, USD a month',
    value: 'Value, criterion by criterion (0 to 100)',
    roles: 'First with the weights of',
  } as const satisfies Record<SectionId, string>,
  totals: { value: 'Value', cloud: 'Cloud in total', people: 'People in total' } as const satisfies Record<
    SummedId,
    string
  >,
  both: 'Cloud and people',
  note: 'US dollars a month. Open a line for its formula in each column. A line without a price is not zero: a difference to it is not known, unless both sides buy the same of it.',
  quantity: (amount: string, price: string | null) => (price === null ? amount : `${amount} at ${price}`),
  lineTitle: (title: string) => `${title}, column by column`,
  closeLine: 'Close the line',
  noLine: 'This bill has no such line.',
  noBill: 'No stack qualifies here, so there is no bill.',
  noAlternative: 'There is no bill of this alternative here.',
  loading: 'Working out the scenarios',
  failed: 'The scenarios could not be worked out here. Reload the page to try again; the plan is kept.',
  leftOut: (name: string, region: string) =>
    `“${name}” is not in the table: the prices of ${region} could not be read, and nothing is borrowed from another region.`,
  noPrices: 'Without prices there is nothing to compare.',
} as const
