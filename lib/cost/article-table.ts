import {
  ARTICLE_STACKS,
  type Article,
  type ArticleCell,
  type ArticleRow,
  type ArticleStack,
  type End,
  type Ends,
  type Printed,
  type Published,
} from '#lib/cost/article.ts'
import { type ArticleCosting, countedAt, type Figure, figureAt } from '#lib/cost/article-lines.ts'
import { type Total, totalOf } from '#lib/cost/total.ts'
import {
  addDecimal,
  type Decimal,
  decimalFrom,
  decimalText,
  multiplyDecimal,
  subtractDecimal,
} from '#lib/units/decimal.ts'
import { changeRatio, ratioPercent } from '#lib/units/ratio.ts'
import { sumUsd, usdFrom, usdText } from '#lib/units/usd.ts'

/** A cell with its figures: USD a month as decimal text. */
export type CellFigures = Pick<ArticleCell, 'printed' | 'why' | 'see'> & {
  readonly published: Ends<string>
  readonly own: Ends<Figure>
  readonly equal: Ends<Figure>
  readonly reproduces: Ends<Figure> | null
  readonly aside: Ends<Figure> | null
}

export type RowFigures = Pick<ArticleRow, 'id' | 'title'> & {
  readonly cells: Readonly<Record<ArticleStack, CellFigures>>
}

/** A column's last row: what is printed, what its rows add up to, and ours. */
export type TotalFigures = Printed & {
  readonly rows: Ends<string>
  readonly own: Ends<Total>
  readonly equal: Ends<Total>
}

/**
 * How much the SageMaker column costs more than the other, in USD and in percent of the other, to six digits. With
 * `atLeast` the SageMaker side is only known in part, so that it may be more. Null where the other side is not known.
 */
export type Difference = { readonly usd: string; readonly percent: number | null; readonly atLeast: boolean } | null

/** The difference between the columns: as claimed, from the printed totals, from their rows, and ours. */
export type DifferenceFigures = {
  readonly stated: Ends<Difference>
  readonly rows: Ends<Difference>
  readonly own: Ends<Difference>
  readonly equal: Ends<Difference>
}

/** A summand of a printed total with the figure it stands for. */
export type TermFigures = {
  readonly row: string
  readonly stack: ArticleStack
  readonly end: End
  readonly times: number
  readonly usd: string
}

export type SumFigures = {
  readonly stack: ArticleStack
  readonly end: End
  readonly printed: string
  readonly sum: string
  readonly terms: readonly TermFigures[]
  readonly why: string
}

/** The article's table with every figure worked out. */
export type ArticleTable = Pick<Article, 'source' | 'region' | 'inputs' | 'claims'> & {
  readonly schema: 'article-table@1'
  readonly currency: 'USD'
  readonly rows: readonly RowFigures[]
  readonly totals: Readonly<Record<ArticleStack, TotalFigures>>
  readonly difference: DifferenceFigures
  readonly sums: readonly SumFigures[]
}

const PERCENT_PLACES = 6
const HUNDRED = decimalFrom('0.01')

const atEnds = <Value>(make: (end: End) => Value): Ends<Value> => ({ low: make('low'), high: make('high') })

/** The printed figure in USD a month; a premium goes on top of what the other column prints. */
function publishedAt(row: ArticleRow, stack: ArticleStack, costing: ArticleCosting): Ends<string> {
  const { published } = row.cells[stack]
  return atEnds((end) => decimalText(amountOf(published, { row, stack, end, costing })))
}

type Place = {
  readonly row: ArticleRow
  readonly stack: ArticleStack
  readonly end: End
  readonly costing: ArticleCosting
}

function amountOf(published: Published, { row, stack, end, costing }: Place): Decimal {
  if (published.kind === 'amount') return decimalFrom(published[end])
  if (published.kind === 'rate')
    return multiplyDecimal(decimalFrom(published.usd), decimalFrom(countedAt(published, end, costing).quantity))
  const base = row.cells[otherStack(stack)].published
  if (base.kind !== 'amount') throw new RangeError(`${row.id}: a premium needs an amount in the other column`)
  const amount = decimalFrom(base[end])
  return addDecimal(amount, multiplyDecimal(amount, multiplyDecimal(decimalFrom(published[end]), HUNDRED)))
}

/** The other column. */
export const otherStack = (stack: ArticleStack): ArticleStack => (stack === 'mlflow' ? 'sagemaker' : 'mlflow')

function cellFigures(row: ArticleRow, stack: ArticleStack, costing: ArticleCosting): CellFigures {
  const { printed, why, see, lines } = row.cells[stack]
  const figures = (view: keyof typeof lines) => atEnds((end) => figureAt(lines[view], end, costing))
  return {
    ...{ printed, why, see, published: publishedAt(row, stack, costing), own: figures('own'), equal: figures('equal') },
    reproduces: lines.reproduces.length === 0 ? null : figures('reproduces'),
    aside: lines.aside.length === 0 ? null : figures('aside'),
  }
}

/** The exact sum of figures; what is unpriced is named by row and line. */
function totalFigure(rows: readonly RowFigures[], stack: ArticleStack, pick: (cell: CellFigures) => Figure): Total {
  return totalOf(
    rows.flatMap(({ id, cells }) => pick(cells[stack]).lines.map((line) => ({ ...line, id: `${id}.${line.id}` }))),
  )
}

function totalsOf(rows: readonly RowFigures[], stack: ArticleStack, printed: Printed): TotalFigures {
  return {
    ...printed,
    rows: atEnds((end) => usdText(sumUsd(rows.map(({ cells }) => usdFrom(cells[stack].published[end]))))),
    own: atEnds((end) => totalFigure(rows, stack, (cell) => cell.own[end])),
    equal: atEnds((end) => totalFigure(rows, stack, (cell) => cell.equal[end])),
  }
}

const whole = (known: string): Total => ({ known, complete: true, unpriced: [] })

/** How much `other` is over `base`; unknown where `base` is not known whole. */
export function differenceOf(
  base: Pick<Total, 'known' | 'complete'>,
  other: Pick<Total, 'known' | 'complete'>,
): Difference {
  if (!base.complete) return null
  const [from, to] = [decimalFrom(base.known), decimalFrom(other.known)]
  const ratio = changeRatio(from, to)
  return {
    usd: decimalText(subtractDecimal(to, from)),
    percent: ratio ? Number(decimalText(ratioPercent(ratio, PERCENT_PLACES))) : null,
    atLeast: !other.complete,
  }
}

function differences({ mlflow, sagemaker }: ArticleTable['totals']): DifferenceFigures {
  return {
    stated: atEnds((end) => differenceOf(whole(mlflow[end]), whole(sagemaker[end]))),
    rows: atEnds((end) => differenceOf(whole(mlflow.rows[end]), whole(sagemaker.rows[end]))),
    own: atEnds((end) => differenceOf(mlflow.own[end], sagemaker.own[end])),
    equal: atEnds((end) => differenceOf(mlflow.equal[end], sagemaker.equal[end])),
  }
}

function sumFigures(article: Article, rows: readonly RowFigures[]): readonly SumFigures[] {
  return article.sums.map(({ stack, end, terms, why }) => {
    const figures = terms.map((term): TermFigures => {
      const cell = rows.find(({ id }) => id === term.row)?.cells[term.stack]
      if (!cell) throw new RangeError(`no row ${term.row}`)
      return {
        ...term,
        usd: decimalText(multiplyDecimal(decimalFrom(cell.published[term.end]), decimalFrom(term.times))),
      }
    })
    const sum = usdText(sumUsd(figures.map(({ usd }) => usdFrom(usd))))
    return { stack, end, printed: article.totals[stack][end], sum, terms: figures, why }
  })
}

/** Works the article's table out: every row both ways, the totals, the difference, and how the printed totals came about. */
export function articleTable(costing: ArticleCosting): ArticleTable {
  const { source, region, inputs, claims, totals: printed } = costing.article
  const rows = costing.article.rows.map((row): RowFigures => {
    const [mlflow, sagemaker] = ARTICLE_STACKS.map((stack) => cellFigures(row, stack, costing))
    if (!mlflow || !sagemaker) throw new RangeError(row.id)
    return { id: row.id, title: row.title, cells: { mlflow, sagemaker } }
  })
  const totals = {
    mlflow: totalsOf(rows, 'mlflow', printed.mlflow),
    sagemaker: totalsOf(rows, 'sagemaker', printed.sagemaker),
  }
  return {
    ...{ schema: 'article-table@1', currency: 'USD', source, region, inputs, claims, rows, totals },
    difference: differences(totals),
    sums: sumFigures(costing.article, rows),
  }
}
