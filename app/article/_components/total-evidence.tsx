import { FIGURE, type ShownView } from '#app/_text/article.ts'
import { type ArticleStack, ENDS, type End } from '#lib/cost/article.ts'
import type { ArticleTable } from '#lib/cost/article-table.ts'
import { figureWords, plainUsd, rangeWords } from '#lib/report/article-words.ts'
import classes from './evidence.module.css'

type Props = { readonly table: ArticleTable; readonly stack: ArticleStack; readonly view: ShownView }

function rowText(
  { rows }: ArticleTable,
  at: number,
  { stack, view, end }: Omit<Props, 'table'> & { readonly end: End },
) {
  const cell = rows[at]?.cells[stack]
  if (!cell) return ''
  return view === 'published' ? plainUsd(cell.published[end]) : figureWords(cell[view][end])
}

/** The rows a total is the sum of, at both ends. */
export function TotalEvidence({ table, stack, view }: Props) {
  const total = table.totals[stack]
  const { low, high } = total
  return (
    <>
      {view === 'published' ? (
        <section className={classes.part}>
          <h3>{FIGURE.printed}</h3>
          <p className={classes.quote}>“{total.printed}”</p>
          <p className={classes.small}>{FIGURE.source(table.source.title, table.source.readOn)}</p>
          <p className={classes.sum}>
            <span>{FIGURE.inUsd}</span>
            <span>{rangeWords({ low, high }, plainUsd)}</span>
          </p>
        </section>
      ) : null}
      {ENDS.map((end) => (
        <section key={end} className={classes.part}>
          <h3>
            {view === 'published' ? FIGURE.printedSum : FIGURE.rows}: {FIGURE.ends[end].toLowerCase()}
          </h3>
          <ul className={classes.list}>
            {table.rows.map((row, at) => (
              <li key={row.id} className={classes.amount}>
                <span>{row.title}</span>
                <span>{rowText(table, at, { stack, view, end })}</span>
              </li>
            ))}
          </ul>
          <p className={classes.sum}>
            <span>{FIGURE.sum}</span>
            <span>{view === 'published' ? plainUsd(total.rows[end]) : figureWords(total[view][end])}</span>
          </p>
        </section>
      ))}
    </>
  )
}
