import type { Attributes } from '#lib/pricing/price-item.ts'
import type { Formula } from '#lib/units/formula-tree.ts'
import type { Unit } from '#lib/units/quantity.ts'
import type { Source } from '#lib/units/source.ts'

/** The two columns of the article's table. */
export const ARTICLE_STACKS = ['mlflow', 'sagemaker'] as const
export type ArticleStack = (typeof ARTICLE_STACKS)[number]

/** A figure of the table has two ends; they are equal where it prints one figure. */
export const ENDS = ['low', 'high'] as const
export type End = (typeof ENDS)[number]
export type Ends<Value> = Readonly<Record<End, Value>>

/**
 * How a cell is read: with what the article says, at the same level of service on both sides, what comes to the printed
 * figure where that is something else, and what the article leaves out of its own assumptions.
 */
export const ARTICLE_VIEWS = ['own', 'equal', 'reproduces', 'aside'] as const
export type ArticleView = (typeof ARTICLE_VIEWS)[number]

/** Where an input is from: printed in the article, read into it because it prints none, or set for an equal level. */
export const INPUT_ORIGINS = ['article', 'reading', 'level'] as const

/** A quantity the table's lines are worked out with. */
export type ArticleInput = Ends<number> & {
  readonly id: string
  readonly title: string
  readonly unit: Unit
  readonly origin: (typeof INPUT_ORIGINS)[number]
  readonly because: string
}

/** A figure of a line: a fact of the catalog, or an input of the table. */
export type ArticleKey = `fact:${string}` | `input:${string}`
export type KeyedInput = { readonly from: ArticleKey; readonly unit: Unit }

/** What a line's quantity is multiplied with: a price item, a fact in USD, or an amount the article states. */
export type ArticlePricing =
  | { readonly kind: 'item'; readonly item: string; readonly attributes: Attributes }
  | { readonly kind: 'fact'; readonly fact: string }
  | { readonly kind: 'stated'; readonly usd: string }

/** One line of a month's bill; `at` names the end it belongs to, none means both. */
export type ArticleLine = {
  readonly id: string
  readonly title: string
  readonly at?: End
  readonly expression: string
  readonly formula: Formula
  readonly inputs: Readonly<Record<string, KeyedInput>>
  readonly unit: Unit
  readonly price: ArticlePricing
}

/** The printed figure in USD a month: as it stands, percent over the other column, or a rate times a quantity. */
export type Published =
  | ({ readonly kind: 'amount' } & Ends<string>)
  | ({ readonly kind: 'premium' } & Ends<string>)
  | {
      readonly kind: 'rate'
      readonly usd: string
      readonly unit: Unit
      readonly expression: string
      readonly formula: Formula
      readonly inputs: Readonly<Record<string, KeyedInput>>
    }

/** One cell of the article's table, with the lines that stand for it. */
export type ArticleCell = {
  /** The words of the cell. */
  readonly printed: string
  readonly published: Published
  readonly lines: Readonly<Record<ArticleView, readonly ArticleLine[]>>
  /** One sentence; figures stand in braces, by the names of `article-names.ts`. */
  readonly why: string
  /** Pages of systems it speaks of. */
  readonly see: readonly string[]
}

export type ArticleRow = {
  readonly id: string
  readonly title: string
  readonly cells: Readonly<Record<ArticleStack, ArticleCell>>
}

/** A printed figure of the last row or of the text below the table. */
export type Printed = Ends<string> & { readonly printed: string; readonly why: string }

/** One summand of a printed total: a printed figure of a row, so many times. */
export type SumTerm = {
  readonly row: string
  readonly stack: ArticleStack
  readonly end: End
  readonly times: number
}

/** The summands with which a printed total is met most nearly. */
export type ArticleSum = {
  readonly stack: ArticleStack
  readonly end: End
  readonly terms: readonly SumTerm[]
  readonly why: string
}

/** The article's table as authored in `data/article`, its formulas read. */
export type Article = {
  readonly source: Source
  readonly region: string
  readonly inputs: readonly ArticleInput[]
  readonly rows: readonly ArticleRow[]
  readonly totals: Readonly<Record<ArticleStack, Printed>>
  readonly claims: { readonly percent: Printed; readonly amount: Printed }
  readonly sums: readonly ArticleSum[]
}
