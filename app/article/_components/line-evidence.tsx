import { ItemPrice, Tiers } from '#app/_parts/item-price.tsx'
import classes from '#app/_parts/line-behind.module.css'
import { LineRow } from '#app/_parts/line-row.tsx'
import { LineSums } from '#app/_parts/line-sums.tsx'
import { FIGURE } from '#app/_text/article.ts'
import { EVIDENCE, UNPRICED_SENTENCES } from '#app/_text/evidence.ts'
import { amountText } from '#app/_text/units.ts'
import type { ArticleCostLine, UsedInput } from '#lib/cost/article-lines.ts'
import { lineSums } from '#lib/report/article-words.ts'
import { sourceUrl } from '#lib/report/source-url.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'

type Priced = Extract<ArticleCostLine, { status: 'priced' }>

function shortSum(line: ArticleCostLine): string {
  const quantity = amountText(line.quantity, line.unit)
  return line.status === 'priced' && line.unitPrice !== null
    ? EVIDENCE.at(quantity, formatUnitPrice(line.unitPrice))
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
      <h4>{EVIDENCE.inputs}</h4>
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

/** The price of a line: that of an item, the fact it rests on, or what the article states. */
function Price({ line }: { readonly line: Priced }) {
  const { price } = line
  if ('sku' in price)
    return (
      <>
        <ItemPrice line={line} price={price} />
        <Tiers line={line} />
      </>
    )
  return (
    <p>
      {price.origin === 'fact' ? FIGURE.origins.fact : FIGURE.stated}
      <span className={classes.source}>
        {price.url === null ? price.title : <a href={price.url}>{price.title}</a>}, {EVIDENCE.readOn(price.readOn)}
      </span>
    </p>
  )
}

/** One line of a figure; it opens to the formula, its numbers, and the price with its source. */
export function LineEvidence({ line }: { readonly line: ArticleCostLine }) {
  const isPriced = line.status === 'priced'
  return (
    <LineRow title={line.title} sum={shortSum(line)} cost={isPriced ? formatUsd(line.cost) : null}>
      <div className={classes.detail}>
        <LineSums {...lineSums(line)} />
        <Inputs inputs={line.inputs} />
        <h4>{EVIDENCE.price}</h4>
        {isPriced ? <Price line={line} /> : <p>{UNPRICED_SENTENCES[line.reason]}</p>}
      </div>
    </LineRow>
  )
}
