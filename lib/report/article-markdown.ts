import { ARTICLE_STACKS, type ArticleStack, ENDS } from '#lib/cost/article.ts'
import type { ArticleCostLine } from '#lib/cost/article-lines.ts'
import type { ArticleTable, CellFigures, DifferenceFigures } from '#lib/cost/article-table.ts'
import {
  cellWords,
  differencePercent,
  differenceUsd,
  differenceWords,
  figureWords,
  filledSentence,
  lineSums,
  plainUsd,
  rangeWords,
  totalWords,
} from '#lib/report/article-words.ts'
import { list, plainText, table } from '#lib/report/markdown-table.ts'
import { UNPRICED_WORDS } from '#lib/report/words.ts'
import { formatUsd } from '#lib/units/format-usd.ts'

const STACK_NAMES = { mlflow: 'MLflow', sagemaker: 'SageMaker' } as const satisfies Record<ArticleStack, string>
const HEAD = ['Row', 'Stack', 'Printed', 'USD a month', 'Its assumptions, priced', 'Same level on both sides', 'Why']

function rowsTable(article: ArticleTable): string {
  const rows = article.rows.flatMap((row) =>
    ARTICLE_STACKS.map((stack) => {
      const cell = row.cells[stack]
      return [
        row.title,
        STACK_NAMES[stack],
        plainText(cell.printed),
        rangeWords(cell.published, plainUsd),
        rangeWords(cell.own, figureWords),
        rangeWords(cell.equal, figureWords),
        plainText(filledSentence(cell.why, cellWords(row, stack, article.inputs))),
      ]
    }),
  )
  const totals = ARTICLE_STACKS.map((stack) => {
    const { printed, low, high, own, equal, why } = article.totals[stack]
    return [
      '**Total**',
      STACK_NAMES[stack],
      plainText(printed),
      rangeWords({ low, high }, plainUsd),
      rangeWords(own, figureWords),
      rangeWords(equal, figureWords),
      plainText(filledSentence(why, totalWords(article, stack))),
    ]
  })
  return table(HEAD, [...rows, ...totals])
}

const BASES = [
  ['stated', 'Printed totals'],
  ['rows', 'Printed rows, added up'],
  ['own', 'Its assumptions, priced'],
  ['equal', 'Same level on both sides'],
] as const satisfies readonly (readonly [keyof DifferenceFigures, string])[]

const differenceTable = ({ difference }: ArticleTable): string =>
  table(
    ['SageMaker against MLflow', 'Percent', 'USD a month'],
    BASES.map(([basis, title]) => [
      title,
      rangeWords(difference[basis], differencePercent),
      rangeWords(difference[basis], differenceUsd),
    ]),
  )

const claims = ({ claims: { percent, amount }, difference }: ArticleTable): string =>
  list([
    `“${plainText(percent.printed)}”: ${filledSentence(percent.why, differenceWords(difference, differencePercent))}`,
    `“${plainText(amount.printed)}”: ${filledSentence(amount.why, differenceWords(difference, differenceUsd))}`,
  ])

const sums = (article: ArticleTable): string =>
  list(
    article.sums.map(({ printed, sum, terms, why }) => {
      const parts = terms.map(({ row, usd }) => {
        const title = article.rows.find(({ id }) => id === row)?.title ?? row
        return `${plainUsd(usd)} (${title})`
      })
      return `${plainUsd(printed)} is nearly ${parts.join(' + ')} = ${plainUsd(sum)}. ${why}`
    }),
  )

function priceText(line: ArticleCostLine): string {
  if (line.status === 'unpriced') return UNPRICED_WORDS[line.reason]
  const { price } = line
  if (!('sku' in price)) return `${price.title}, read ${price.readOn}`
  return `${price.sku ?? price.usageType ?? 'no SKU read'}, read ${price.readOn ?? 'on an unknown day'}: ${price.source}`
}

/** The lines of a cell with the article’s assumptions and at the same level, at both ends. */
function linesOf({ own, equal }: CellFigures): readonly (readonly string[])[] {
  const rows = [
    ...ENDS.map((end) => ['own', end, own[end].lines] as const),
    ...ENDS.map((end) => ['equal', end, equal[end].lines] as const),
  ].flatMap(([view, end, lines]) =>
    lines.map((line) => {
      const { formula, quantity } = lineSums(line)
      const cost = line.status === 'priced' ? formatUsd(line.cost) : 'unpriced'
      const name = view === 'own' ? 'its assumptions' : 'same level'
      return [`${name}, ${end}`, line.title, plainText(`${formula}: ${quantity}`), cost, plainText(priceText(line))]
    }),
  )
  return rows
}

const lines = (article: ArticleTable): string =>
  article.rows
    .flatMap((row) =>
      ARTICLE_STACKS.map(
        (stack) =>
          `### ${row.title}: ${STACK_NAMES[stack]}\n\n${table(['Figure', 'Line', 'Quantity', 'USD a month', 'Price'], linesOf(row.cells[stack]))}`,
      ),
    )
    .join('\n\n')

/** The article's table as Markdown: figures with reasons, the difference, how the printed totals came about, every line. */
export function articleMarkdown(article: ArticleTable): string {
  const { source, region } = article
  return `${[
    '# The article’s cost table, corrected',
    `${source.title}, read ${source.readOn}. US dollars a month, ${region}, list prices on demand.`,
    rowsTable(article),
    '## The difference',
    differenceTable(article),
    claims(article),
    '## How the printed totals of the SageMaker column came about',
    sums(article),
    '## The lines',
    lines(article),
  ].join('\n\n')}\n`
}
