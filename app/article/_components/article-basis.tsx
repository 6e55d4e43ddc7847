import Link from 'next/link'
import { BASIS, FIGURE } from '#app/_text/article.ts'
import { amountText, unitWords } from '#app/_text/units.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { ArticleInput } from '#lib/cost/article.ts'
import { rangeWords } from '#lib/report/article-words.ts'
import { numberText } from '#lib/report/number-text.ts'
import classes from './printed-sums.module.css'

const valueText = (input: ArticleInput): string =>
  input.low === input.high
    ? amountText(input.low, input.unit)
    : `${rangeWords(input, numberText)} ${unitWords(input.unit)}`

/** The quantities that were put in, each with where it is from, and what is in neither column. */
export function ArticleBasis({ inputs }: { readonly inputs: readonly ArticleInput[] }) {
  return (
    <>
      <HeadedSection title={BASIS.heading}>
        <p className={classes.text}>{BASIS.intro}</p>
        <div className={classes.paper}>
          <PlainTable
            name={BASIS.name}
            columns={[
              { head: BASIS.input, look: 'text' },
              { head: BASIS.value },
              { head: BASIS.origin, look: 'text' },
              { head: BASIS.because, look: 'text' },
            ]}
            rows={inputs.map((input) => ({
              key: input.id,
              cells: [input.title, valueText(input), FIGURE.origins[input.origin], input.because],
            }))}
          />
        </div>
      </HeadedSection>
      <HeadedSection title={BASIS.limitsHeading}>
        <ul className={classes.notes}>
          {BASIS.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
        <p className={classes.text}>
          <Link href="/plan">{BASIS.review}</Link>
        </p>
      </HeadedSection>
    </>
  )
}
