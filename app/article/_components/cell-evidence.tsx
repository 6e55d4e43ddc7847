import { FIGURE, type ShownView } from '#app/_text/article.ts'
import type { ArticleStack } from '#lib/cost/article.ts'
import type { ArticleTable, CellFigures } from '#lib/cost/article-table.ts'
import { plainUsd, rangeWords } from '#lib/report/article-words.ts'
import { BothEnds } from './both-ends.tsx'
import classes from './evidence.module.css'

type Props = {
  readonly table: ArticleTable
  readonly row: string
  readonly stack: ArticleStack
  readonly view: ShownView
}

/** A printed figure: the words of the cell, what they come to in a month, and what comes near it. */
function PrintedCell({ cell, source }: { readonly cell: CellFigures; readonly source: ArticleTable['source'] }) {
  return (
    <>
      <section className={classes.part}>
        <h3>{FIGURE.printed}</h3>
        <p className={classes.quote}>“{cell.printed}”</p>
        <p className={classes.small}>{FIGURE.source(source.title, source.readOn)}</p>
        <p className={classes.sum}>
          <span>{FIGURE.inUsd}</span>
          <span>{rangeWords(cell.published, plainUsd)}</span>
        </p>
      </section>
      {cell.reproduces ? (
        <BothEnds heading={FIGURE.reproduces} figure={cell.reproduces} />
      ) : (
        <section className={classes.part}>
          <h3>{FIGURE.reproduces}</h3>
          <p>{FIGURE.noOther}</p>
        </section>
      )}
      {cell.aside ? <BothEnds heading={FIGURE.aside} figure={cell.aside} /> : null}
    </>
  )
}

/** The lines behind a figure of a row. */
export function CellEvidence({ table, row, stack, view }: Props) {
  const cell = table.rows.find(({ id }) => id === row)?.cells[stack]
  if (!cell) return null
  return view === 'published' ? (
    <PrintedCell cell={cell} source={table.source} />
  ) : (
    <BothEnds heading={null} figure={cell[view]} />
  )
}
