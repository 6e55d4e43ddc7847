import type { LineGrouping } from '#lib/report/compare-rows.ts'
import { countText } from '#lib/report/count-text.ts'

/** The words of how rows are grouped, ordered and found. */
export const VIEW = {
  grouping: 'Lines',
  groupings: {
    component: 'by component',
    sums: 'by component, sums only',
    list: 'in one list',
  } as const satisfies Record<LineGrouping, string>,
  order: 'Order of the rows',
  orders: { bill: 'as in the bill', cost: 'largest first', difference: 'largest difference first' },
  byColumn: (name: string, isFalling: boolean) => `“${name}”, ${isFalling ? 'highest' : 'lowest'} first`,
  find: 'Find a row',
  sums: 'Sums are those of all lines, whatever is shown. Sums and differences are worked out before amounts are written to the cent and points to a tenth. In the value, a bill with a part without a price counts as the dearest.',
} as const

/** The words where a value has no points. */
export const VALUES = {
  notJudged: 'not judged',
  none: '–',
} as const

/** The words of what each role would put first. */
export const ROLES = {
  none: 'none',
  agreement: 'Agreement of the roles',
  agree: (count: number, all: number, order: string | null) =>
    `${count} of ${all} put the same first${order === null ? '' : `; whole orders agree to ${order}`}`,
  about: 'Weights by role, and the order each gives',
  weights: 'Weights by role',
  criterion: 'Criterion',
  places: (name: string) => `Places by role: ${name}`,
  alternative: 'Alternative',
  notIn: '–',
  sentence: ({ name, first, count, all }: { name: string; first: string; count: number; all: number }) =>
    `For “${name}”, ${count} of ${countText(all, 'role')} put ${first} first.`,
  concordance: (share: string) =>
    `Their whole orders agree to ${share} (Kendall’s W: 100 % where all are the same, 0 % where they cancel out).`,
} as const

/** The words of the costs by component. */
export const STACKS = {
  heading: 'Cost by component',
  note: 'US dollars a month, on one axis. Solid is the cloud bill, hatched are hours of people. A bar that ends in an open edge has a part without a price: it is at least as long.',
  cloud: 'Cloud',
  people: 'People',
  noBill: 'no bill',
  reductions: (amount: string) => `drawn as it is before reductions of ${amount}`,
  key: 'Components, in the order of the bars',
  table: 'Cost by component, cloud and people apart',
  twin: 'The same as a table',
  component: 'Component',
  head: (name: string, part: string) => `${name}, ${part.toLowerCase()}`,
  sum: 'In total',
  noLine: 'no line',
  summary: ({ name, total, largest, part }: Record<'name' | 'total' | 'largest' | 'part', string>) =>
    `${name}: ${total}; the largest part is ${largest} (${part}).`,
  summaryReduced: ({
    name,
    total,
    largest,
    part,
    less,
  }: Record<'name' | 'total' | 'largest' | 'part' | 'less', string>) =>
    `${name}: ${total} after reductions of ${less}; before them the largest part is ${largest} (${part}).`,
  summaryNone: (name: string) => `${name}: no bill.`,
} as const

/** The words of the months ahead, column by column. */
export const COLUMN_MONTHS = {
  heading: 'The months ahead',
  intro: (months: number) =>
    `What each column is known to have cost in all by month 1 to ${months}, at today’s prices, while the team and its work grow.`,
  mixed: (names: readonly string[]) =>
    `Hours of people and work done once count only in ${names.map((name) => `“${name}”`).join(', ')}: the lines are not alike.`,
  table: 'Known cost in all, column by column, in US dollars',
  column: 'Column',
  named: (name: string) => `“${name}”`,
  none: 'Nothing of these bills has a price, so there is nothing to add up.',
} as const
