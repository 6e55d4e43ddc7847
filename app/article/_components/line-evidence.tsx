import { FIGURE } from '#app/_text/article.ts'
import { EVIDENCE, UNPRICED_SENTENCES } from '#app/_text/evidence.ts'
import { amountText } from '#app/_text/units.ts'
import type { ArticleCostLine, UsedInput } from '#lib/cost/article-lines.ts'
import { lineSums } from '#lib/report/article-words.ts'
import { sourceUrl } from '#lib/report/source-url.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'
import classes from './line-evidence.module.css'
import { LinePriceEvidence } from './line-price-evidence.tsx'

function shortSum(line: ArticleCostLine): string {
  const quantity = amountText(line.quantity, line.unit)
  return line.status === 'priced' && line.unitPrice !== null
    ? FIGURE.at(quantity, formatUnitPrice(line.unitPrice))
    : quantity
}

function Source({ input: { source, because } }: { readonly input: UsedInput }) {
  if (source === null) return because
  const url = source.url ?? sourceUrl(source.title)
  return (
    <>
      {url === null ? source.title : <a href={url}>{source.title}</a>}, {EVIDENCE.readOn(source.readOn)}
    </>
  )
}

function Inputs({ inputs }: { readonly inputs: readonly UsedInput[] }) {
  return (
    <>
      <h4>{FIGURE.inputs}</h4>
      <ul className={classes.inputs}>
        {inputs.map((input) => (
          <li key={input.name}>
            <code>{input.name}</code> {input.title}: {amountText(input.value, input.unit)},{' '}
            {FIGURE.origins[input.origin]}
            <span className={classes.source}>
              <Source input={input} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** One line of a figure; it opens to the formula, its numbers, and the price with its source. */
export function LineEvidence({ line }: { readonly line: ArticleCostLine }) {
  const sums = lineSums(line)
  const priced = line.status === 'priced'
  return (
    <li className={classes.line}>
      <details>
        <summary className={classes.summary}>
          <span className={classes.title}>
            {line.title}
            <span className={classes.short}>{shortSum(line)}</span>
          </span>
          <span className={priced ? classes.cost : classes.unpriced}>
            {priced ? formatUsd(line.cost) : FIGURE.unpriced}
          </span>
        </summary>
        <div className={classes.detail}>
          <p className={classes.sums}>
            <code>{sums.formula}</code>
            <code>{sums.quantity}</code>
            {sums.cost === null ? null : <code>{sums.cost}</code>}
          </p>
          <Inputs inputs={line.inputs} />
          <h4>{FIGURE.price}</h4>
          {priced ? <LinePriceEvidence line={line} /> : <p>{UNPRICED_SENTENCES[line.reason]}</p>}
        </div>
      </details>
    </li>
  )
}
