import { FIGURE } from '#app/_text/article.ts'
import type { Ends } from '#lib/cost/article.ts'
import type { Figure } from '#lib/cost/article-lines.ts'
import { figureWords } from '#lib/report/article-words.ts'
import classes from './evidence.module.css'
import { LineEvidence } from './line-evidence.tsx'

type Props = { readonly heading: string | null; readonly figure: Ends<Figure> }

function OneEnd({ heading, figure }: { readonly heading: string; readonly figure: Figure }) {
  return (
    <section className={classes.part}>
      <h3>{heading}</h3>
      <ul className={classes.list}>
        {figure.lines.map((line) => (
          <LineEvidence key={line.id} line={line} />
        ))}
      </ul>
      <p className={classes.sum}>
        <span>{FIGURE.sum}</span>
        <span>{figureWords(figure)}</span>
      </p>
    </section>
  )
}

const isSame = ({ low, high }: Ends<Figure>): boolean =>
  low.lines.length === high.lines.length &&
  low.lines.every(({ id, quantity }, at) => id === high.lines[at]?.id && quantity === high.lines[at].quantity)

/** The lines of the low and of the high end; once where they are the same. */
export function BothEnds({ heading, figure }: Props) {
  const named = (end: string) => (heading === null ? end : `${heading}: ${end.toLowerCase()}`)
  if (isSame(figure)) return <OneEnd heading={heading ?? FIGURE.both} figure={figure.low} />
  return (
    <>
      <OneEnd heading={named(FIGURE.ends.low)} figure={figure.low} />
      <OneEnd heading={named(FIGURE.ends.high)} figure={figure.high} />
    </>
  )
}
