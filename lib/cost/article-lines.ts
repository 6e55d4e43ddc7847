import type {
  Article,
  ArticleInput,
  ArticleKey,
  ArticleLine,
  ArticlePricing,
  End,
  KeyedInput,
} from '#lib/cost/article.ts'
import type { LinePrice, LineTier, PriceBook, UnpricedLine } from '#lib/cost/cost-line.ts'
import { estimateUsage } from '#lib/cost/estimate.ts'
import { type Total, totalOf } from '#lib/cost/total.ts'
import type { Attributes } from '#lib/pricing/price-item.ts'
import { type Decimal, decimalFrom } from '#lib/units/decimal.ts'
import { type Formula, runFormula } from '#lib/units/formula-tree.ts'
import type { Unit } from '#lib/units/quantity.ts'
import type { Source } from '#lib/units/source.ts'
import { stableNumber } from '#lib/units/stable-number.ts'
import { scaleUsd, usdFrom, usdText } from '#lib/units/usd.ts'

/** A fact as the lines read it: its value on the day the table speaks of. */
export type ArticleFact = {
  readonly title: string
  readonly value: number
  readonly basis: 'fact' | 'secondary' | 'judgement'
  readonly source: Source
}

/** What the table is worked out with. */
export type ArticleCosting = {
  readonly article: Article
  readonly facts: ReadonlyMap<string, ArticleFact>
  readonly book: PriceBook
}

/** A figure of a formula with where it is from; `source` is null for an input, which says why instead. */
export type UsedInput = {
  readonly name: string
  readonly title: string
  readonly value: number
  readonly unit: Unit
  readonly origin: ArticleFact['basis'] | ArticleInput['origin']
  readonly source: Source | null
  readonly because: string | null
}

/** Where a price came from that is no price item: a fact, or the article itself. */
export type OtherPrice = { readonly origin: 'fact' | 'article' } & Source

/** A line at one end with its quantity and price, or the reason why it has none. USD as decimal text. */
export type ArticleCostLine = {
  readonly id: string
  readonly title: string
  readonly expression: string
  readonly inputs: readonly UsedInput[]
  readonly quantity: number
  readonly unit: Unit
  readonly item: string | null
  readonly attributes: Attributes
} & (
  | {
      readonly status: 'priced'
      readonly unitPrice: string | null
      readonly cost: string
      readonly tiers: readonly LineTier[]
      readonly price: LinePrice | OtherPrice
    }
  | UnpricedLine
)

/** The lines of a figure with their sum. */
export type Figure = Total & { readonly lines: readonly ArticleCostLine[] }

type Counted = { readonly formula: Formula; readonly inputs: Readonly<Record<string, KeyedInput>> }

function usedInput(
  [name, { from, unit }]: readonly [string, KeyedInput],
  end: End,
  costing: ArticleCosting,
): UsedInput {
  const id = idOf(from)
  const fact = from.startsWith('fact:') ? costing.facts.get(id) : undefined
  if (fact) {
    const { title, value, basis, source } = fact
    return { name, title, value, unit, origin: basis, source, because: null }
  }
  const input = costing.article.inputs.find((one) => one.id === id && from.startsWith('input:'))
  if (!input) throw new RangeError(`no figure for ${from}`)
  return {
    name,
    unit,
    title: input.title,
    value: input[end],
    origin: input.origin,
    source: null,
    because: input.because,
  }
}

const idOf = (key: ArticleKey): string => key.slice(key.indexOf(':') + 1)

/** The inputs of a formula at an end, and what they come to. */
export function countedAt({ formula, inputs }: Counted, end: End, costing: ArticleCosting) {
  const used = Object.entries(inputs).map((one) => usedInput(one, end, costing))
  const values = Object.fromEntries(used.map(({ name, value }) => [name, value]))
  return { used, quantity: stableNumber(runFormula(formula, values)) }
}

/** What is charged for a line that has no price item. */
function otherPrice(price: Exclude<ArticlePricing, { kind: 'item' }>, quantity: Decimal, costing: ArticleCosting) {
  const fact = price.kind === 'fact' ? costing.facts.get(price.fact) : undefined
  if (price.kind === 'fact' && !fact) throw new RangeError(`no fact ${price.fact}`)
  const usd = usdFrom(price.kind === 'stated' ? price.usd : String(fact?.value))
  const from = fact?.source ?? costing.article.source
  return {
    status: 'priced' as const,
    unitPrice: usdText(usd),
    cost: usdText(scaleUsd(usd, quantity)),
    tiers: [],
    price: { origin: fact ? ('fact' as const) : ('article' as const), ...from },
  }
}

function costLine(line: ArticleLine, end: End, costing: ArticleCosting): ArticleCostLine {
  const { id, title, expression, unit, price } = line
  const { used, quantity } = countedAt(line, end, costing)
  const common = { id, title, expression, inputs: used, quantity, unit }
  const amount = decimalFrom(quantity)
  if (price.kind !== 'item') return { ...common, item: null, attributes: {}, ...otherPrice(price, amount, costing) }
  const { item, attributes } = price
  const [priced] = estimateUsage([{ id, item, attributes, quantity: amount, unit }], costing.book).lines
  if (!priced) throw new RangeError(`no line for ${id}`)
  return { ...priced, ...common }
}

/** A figure at an end: the lines that belong to it, each priced by itself, and their exact sum. */
export function figureAt(lines: readonly ArticleLine[], end: End, costing: ArticleCosting): Figure {
  const own = lines.filter(({ at }) => at === undefined || at === end).map((line) => costLine(line, end, costing))
  return { ...totalOf(own), lines: own }
}
