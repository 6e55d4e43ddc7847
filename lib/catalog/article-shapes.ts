import { z } from 'zod'
import { source } from '#lib/catalog/shapes.ts'
import { ARTICLE_STACKS, type ArticleKey, ENDS, INPUT_ORIGINS } from '#lib/cost/article.ts'
import { isUsdText } from '#lib/units/usd.ts'

const text = z.string().min(1)
const sentence = z.string().min(10)
const usd = z.string().refine(isUsdText, 'expected a plain decimal as text')
const end = z.enum(ENDS)
const stack = z.enum(ARTICLE_STACKS)
const ends = { low: usd, high: usd }
const key = z.custom<ArticleKey>(
  (value) => typeof value === 'string' && /^(fact|input):[\w-]+$/.test(value),
  'expected fact:<id> or input:<id>',
)

const counted = {
  expression: text,
  inputs: z.record(z.string(), z.strictObject({ from: key, unit: text })),
  unit: text,
}
const line = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  at: end.exactOptional(),
  ...counted,
  price: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('item'), item: text, attributes: z.record(z.string(), z.string()) }),
    z.strictObject({ kind: z.literal('fact'), fact: text }),
    z.strictObject({ kind: z.literal('stated'), usd }),
  ]),
})
const lines = z.array(line)

const cell = z.strictObject({
  printed: text,
  published: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('amount'), ...ends }),
    z.strictObject({ kind: z.literal('premium'), ...ends }),
    z.strictObject({ kind: z.literal('rate'), usd, ...counted }),
  ]),
  lines: z.strictObject({ own: lines.min(1), equal: lines.min(1), reproduces: lines, aside: lines }),
  why: sentence,
  see: z.array(text),
})

/** The rows of the article's table, as authored: expressions not yet read. */
export const articleRows = z.array(
  z.strictObject({ id: text, title: text, cells: z.strictObject({ mlflow: cell, sagemaker: cell }) }),
)

/** The quantities the lines of the rows are worked out with. */
export const articleInputs = z.array(
  z.strictObject({
    id: text,
    title: text,
    unit: text,
    low: z.number().positive(),
    high: z.number().positive(),
    origin: z.enum(INPUT_ORIGINS),
    because: sentence,
  }),
)

const printed = z.strictObject({ printed: text, ...ends, why: sentence })

/** Totals and claims of the article, and the summands that meet its totals. */
export const articleSummary = z.strictObject({
  source,
  region: text,
  totals: z.strictObject({ mlflow: printed, sagemaker: printed }),
  claims: z.strictObject({ percent: printed, amount: printed }),
  sums: z.array(
    z.strictObject({
      stack,
      end,
      terms: z.array(z.strictObject({ row: text, stack, end, times: z.int().positive() })).min(1),
      why: sentence,
    }),
  ),
})
