import type { ArticleStack, End } from '#lib/cost/article.ts'
import type { UsedInput } from '#lib/cost/article-lines.ts'
import { countText } from '#lib/report/count-text.ts'

/** The three ways a figure is shown. */
export type ShownView = 'published' | 'own' | 'equal'

/** The words of the page of the article's table. */
export const ARTICLE = {
  link: 'Article',
  heading: 'The article’s cost table, corrected',
  intro:
    'An article of 2025 compares what a ten-person team pays for MLflow and for SageMaker. Its table is taken apart here: every figure as printed, with its own assumptions at list price, and with the same level of service on both sides.',
  period: (region: string) =>
    `US dollars a month, ${region}, list prices on demand. Each figure opens the lines behind it.`,
  stacks: { mlflow: 'MLflow stack', sagemaker: 'SageMaker stack' } as const satisfies Record<ArticleStack, string>,
  views: {
    published: 'As printed',
    own: 'Its assumptions, priced',
    equal: 'Same level on both sides',
  } as const satisfies Record<ShownView, string>,
  viewNotes: {
    published: 'The article’s own words and figures',
    own: 'What the row says, at list price; what it does not say is read so that it comes near the printed figure',
    equal: 'The same quantities and the same standby for both, at list price',
  } as const satisfies Record<ShownView, string>,
  why: 'Why',
  stack: 'Stack',
  tableName: 'The article’s table, row by row',
  cardsName: 'The article’s table, row by row, as cards',
  totals: 'Total a month',
  difference: 'SageMaker against MLflow',
  inPercent: 'In percent',
  inUsd: 'In US dollars',
  against: (text: string) => `${text} against print`,
  asPrinted: 'as printed',
  rowsGive: (text: string) => `rows add up to ${text}`,
  unpriced: (count: number) => `${countText(count, 'line')} unpriced`,
  about: 'See',
  open: (name: string, view: ShownView) => `${name}, ${ARTICLE_VIEW_LOWER[view]}`,
} as const

const ARTICLE_VIEW_LOWER = {
  published: 'as printed',
  own: 'its assumptions, priced',
  equal: 'same level on both sides',
} as const satisfies Record<ShownView, string>

/** The words of the overview above the table. */
export const OVERVIEW = {
  axis: 'US dollars a month',
  name: 'Totals a month, low to high',
  printed: 'The printed totals',
  printedNote: 'The table’s last row.',
  rows: 'The printed rows, added up',
  rowsNote: 'The same table; its last row is not their sum.',
  own: 'The article’s assumptions, priced',
  ownNote: 'One machine for tracking, no standby, steps counted on one side only.',
  equal: 'The same level on both sides',
  equalNote: 'Standby for tracking, a managed scheduler, the same runs, jobs, instances and drift jobs.',
  unpricedNote: (count: number) => `SageMaker’s side is “at least”: ${countText(count, 'line')} without a price.`,
  breakEven: (low: string, high: string) =>
    `What is unpriced would have to cost ${low === high ? low : `${low} to ${high}`} a month before SageMaker costs as much.`,
} as const

/** The words of what a figure opens. */
export const FIGURE = {
  close: 'Close the figure',
  ends: { low: 'Low end', high: 'High end' } as const satisfies Record<End, string>,
  both: 'The lines of the figure',
  sum: 'Sum',
  stated: 'as the article states it',
  printed: 'What is printed',
  inUsd: 'In US dollars a month',
  source: (title: string, day: string) => `${title}, read ${day}.`,
  reproduces: 'What comes near the printed figure',
  noOther: 'The lines that come near it are those of “Its assumptions, priced”.',
  aside: 'What the article leaves out',
  rows: 'The rows it is the sum of',
  printedSum: 'The printed figures of its rows',
  origins: {
    fact: 'fact',
    secondary: 'fact at second hand',
    judgement: 'judgement',
    article: 'printed in the article',
    reading: 'our reading: the article does not say',
    level: 'set here, the same on both sides',
  } as const satisfies Record<UsedInput['origin'], string>,
  subtraction: 'How it is worked out',
  over: (sagemaker: string, mlflow: string) => `${sagemaker} − ${mlflow}`,
  divided: (difference: string, mlflow: string) => `${difference} ÷ ${mlflow}`,
} as const

/** The words of how the printed totals came about. */
export const SUMS = {
  heading: 'How the printed totals came about',
  intro:
    'The last row of the SageMaker column is not the sum of the rows above it. These summands come nearest to it: the low total counts the endpoint figure once, the high total once per endpoint.',
  name: 'Summands of the printed SageMaker totals',
  row: 'Row',
  near: { low: 'Towards the low total', high: 'Towards the high total' } as const satisfies Record<End, string>,
  all: { low: 'All rows, low', high: 'All rows, high' } as const satisfies Record<End, string>,
  times: (times: number, usd: string) => `${times} × ${usd}`,
  fromOther: 'EC2 column',
  leftOut: 'left out',
  sum: 'Sum',
  printed: 'Printed',
  off: 'Printed less the sum',
} as const

/** The words of the inputs and of what is left out. */
export const BASIS = {
  heading: 'What was put in',
  intro:
    'Quantities that the lines are worked out with. Hours, days and sizes that the rest of the planner uses too are facts; each line names them.',
  name: 'Inputs of the table',
  input: 'Input',
  value: 'Value',
  origin: 'From',
  because: 'Why this one',
  limitsHeading: 'What is in neither column',
  limits: [
    'People. Whoever runs servers, upgrades and on-call costs more than most differences in this table; the review counts those hours apart from the bill.',
    'Support plans, commitments, discounts and tax, data transfer between zones, private endpoints, and a second environment.',
    'Anything without a price. It is named, the total says “at least”, and it is never counted as zero.',
  ],
  review: 'Work out your own case in the review',
} as const
