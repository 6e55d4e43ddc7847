import { LineSums } from '#app/_parts/line-sums.tsx'
import { FIGURE, OVERVIEW, type ShownView } from '#app/_text/article.ts'
import { ENDS, type End } from '#lib/cost/article.ts'
import type { ArticleTable, Difference } from '#lib/cost/article-table.ts'
import type { Total } from '#lib/cost/total.ts'
import { differencePercent, differenceUsd, figureWords, signedUsd } from '#lib/report/article-words.ts'
import classes from './evidence.module.css'

const whole = (known: string): Pick<Total, 'known' | 'complete'> => ({ known, complete: true })

type Sides = {
  readonly mlflow: Pick<Total, 'known' | 'complete'>
  readonly sagemaker: Pick<Total, 'known' | 'complete'>
  readonly difference: Difference
}

function sidesOf({ totals, difference }: ArticleTable, basis: keyof ArticleTable['difference'], end: End): Sides {
  const { mlflow, sagemaker } = totals
  const pick = (total: typeof mlflow) =>
    basis === 'stated' ? whole(total[end]) : basis === 'rows' ? whole(total.rows[end]) : total[basis][end]
  return { mlflow: pick(mlflow), sagemaker: pick(sagemaker), difference: difference[basis][end] }
}

function Sums({ sides: { mlflow, sagemaker, difference } }: { readonly sides: Sides }) {
  const usd = differenceUsd(difference)
  const base = figureWords(mlflow)
  return (
    <LineSums
      formula={`${FIGURE.over(figureWords(sagemaker), base)} = ${usd}`}
      quantity={
        difference === null || difference.percent === null
          ? null
          : `${FIGURE.divided(signedUsd(difference.usd), base)} = ${differencePercent(difference)}`
      }
      cost={null}
    />
  )
}

const BASES = {
  published: [
    ['stated', OVERVIEW.printed],
    ['rows', OVERVIEW.rows],
  ],
  own: [['own', OVERVIEW.own]],
  equal: [['equal', OVERVIEW.equal]],
} as const satisfies Record<ShownView, readonly (readonly [keyof ArticleTable['difference'], string])[]>

/** How a difference between the columns is worked out, at both ends. */
export function DifferenceEvidence({ table, view }: { readonly table: ArticleTable; readonly view: ShownView }) {
  return BASES[view].map(([basis, title]) => (
    <section key={basis} className={classes.part}>
      <h3>{title}</h3>
      {ENDS.map((end) => (
        <div key={end}>
          <p>{FIGURE.ends[end]}</p>
          <Sums sides={sidesOf(table, basis, end)} />
        </div>
      ))}
    </section>
  ))
}
