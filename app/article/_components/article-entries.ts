import { ARTICLE, type ShownView } from '#app/_text/article.ts'
import { ARTICLE_STACKS, type ArticleStack, type Ends } from '#lib/cost/article.ts'
import {
  type ArticleTable,
  type CellFigures,
  type Difference,
  differenceOf,
  type RowFigures,
} from '#lib/cost/article-table.ts'
import type { Total } from '#lib/cost/total.ts'
import {
  cellWords,
  differencePercent,
  differenceUsd,
  differenceWords,
  figureWords,
  filledSentence,
  plainUsd,
  rangeWords,
  totalWords,
} from '#lib/report/article-words.ts'

/** What a figure opens: the lines of a cell, the rows of a total, or a subtraction. */
export type Opened =
  | { readonly kind: 'cell'; readonly row: string; readonly stack: ArticleStack; readonly view: ShownView }
  | { readonly kind: 'total'; readonly stack: ArticleStack; readonly view: ShownView }
  | { readonly kind: 'difference'; readonly view: ShownView }

/** A figure as it stands in the table: its words, a remark under it, how many lines are unpriced, what it opens. */
export type Shown = {
  readonly text: string
  readonly under: string | null
  readonly unpriced: number
  readonly opens: Opened
}

/** One line of the table: a stack of a row, a total, or a difference. */
export type Entry = {
  readonly id: string
  readonly name: string
  readonly mark: ArticleStack | null
  readonly shown: Readonly<Record<ShownView, Shown>>
  readonly why: string
  readonly see: readonly string[]
}

export type Group = {
  readonly id: string
  readonly title: string
  readonly strong: boolean
  readonly entries: readonly Entry[]
}

/** The figures in the order they are shown. */
export const VIEWS: readonly ShownView[] = ['published', 'own', 'equal']

const whole = (known: string) => ({ known, complete: true })

/** Ours less the printed figure, at both ends. */
function changeWords(published: Ends<string>, figure: Ends<Total>): string {
  const change = (end: 'low' | 'high'): Difference => differenceOf(whole(published[end]), figure[end])
  const [low, high] = [change('low'), change('high')]
  const isPrinted = [low, high].every((one) => one?.usd === '0' && !one.atLeast)
  return isPrinted ? ARTICLE.asPrinted : ARTICLE.against(rangeWords({ low, high }, differenceUsd))
}

const unpricedIn = ({ low, high }: Ends<Total>): number => new Set([...low.unpriced, ...high.unpriced]).size

const ours = (published: Ends<string>, figure: Ends<Total>, opens: Opened): Shown => ({
  text: rangeWords(figure, figureWords),
  under: changeWords(published, figure),
  unpriced: unpricedIn(figure),
  opens,
})

function cellEntry(row: RowFigures, stack: ArticleStack, { inputs }: ArticleTable): Entry {
  const cell: CellFigures = row.cells[stack]
  const opens = (view: ShownView): Opened => ({ kind: 'cell', row: row.id, stack, view })
  const printed = { text: rangeWords(cell.published, plainUsd), under: `“${cell.printed}”`, unpriced: 0 }
  return {
    id: `${row.id}-${stack}`,
    name: ARTICLE.stacks[stack],
    mark: stack,
    shown: {
      published: { ...printed, opens: opens('published') },
      own: ours(cell.published, cell.own, opens('own')),
      equal: ours(cell.published, cell.equal, opens('equal')),
    },
    why: filledSentence(cell.why, cellWords(row, stack, inputs)),
    see: cell.see,
  }
}

function totalEntry(table: ArticleTable, stack: ArticleStack): Entry {
  const { low, high, rows, own, equal, why } = table.totals[stack]
  const printed = { low, high }
  const opens = (view: ShownView): Opened => ({ kind: 'total', stack, view })
  return {
    id: `total-${stack}`,
    name: ARTICLE.stacks[stack],
    mark: stack,
    shown: {
      published: {
        text: rangeWords(printed, plainUsd),
        under: ARTICLE.rowsGive(rangeWords(rows, plainUsd)),
        unpriced: 0,
        opens: opens('published'),
      },
      own: ours(printed, own, opens('own')),
      equal: ours(printed, equal, opens('equal')),
    },
    why: filledSentence(why, totalWords(table, stack)),
    see: [],
  }
}

function differenceEntry({ difference, claims }: ArticleTable, unit: 'percent' | 'amount'): Entry {
  const words = unit === 'percent' ? differencePercent : differenceUsd
  const claim = claims[unit]
  const shown = (view: 'own' | 'equal'): Shown => ({
    text: rangeWords(difference[view], words),
    under: null,
    unpriced: 0,
    opens: { kind: 'difference', view },
  })
  return {
    id: `difference-${unit}`,
    name: unit === 'percent' ? ARTICLE.inPercent : ARTICLE.inUsd,
    mark: null,
    shown: {
      published: {
        text:
          unit === 'percent' ? `+${claim.low} to +${claim.high} %` : rangeWords(claim, (one) => `+${plainUsd(one)}`),
        under: `“${claim.printed}”`,
        unpriced: 0,
        opens: { kind: 'difference', view: 'published' },
      },
      own: shown('own'),
      equal: shown('equal'),
    },
    why: filledSentence(claim.why, differenceWords(difference, words)),
    see: [],
  }
}

/** The whole table: a group per row, the totals, the difference. */
export function groupsOf(table: ArticleTable): readonly Group[] {
  const rows = table.rows.map((row) => ({
    id: row.id,
    title: row.title,
    strong: false,
    entries: ARTICLE_STACKS.map((stack) => cellEntry(row, stack, table)),
  }))
  const totals = ARTICLE_STACKS.map((stack) => totalEntry(table, stack))
  const difference = (['percent', 'amount'] as const).map((unit) => differenceEntry(table, unit))
  return [
    ...rows,
    { id: 'total', title: ARTICLE.totals, strong: true, entries: totals },
    { id: 'difference', title: ARTICLE.difference, strong: true, entries: difference },
  ]
}
