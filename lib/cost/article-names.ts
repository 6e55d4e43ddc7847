import { ARTICLE_VIEWS, type ArticleStack, type ArticleView, ENDS } from '#lib/cost/article.ts'

/** What of a row decides which figures its sentences may name. */
type NamedRow = {
  readonly cells: Readonly<Record<ArticleStack, { readonly lines: Readonly<Record<ArticleView, readonly unknown[]>> }>>
}

const withEnds = (names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, ...ENDS.map((end) => `${name}.${end}`)])

/** The names a cell's sentence may use in braces: its figures, its premium over the other column, and inputs. */
export function cellNames(
  row: NamedRow,
  stack: ArticleStack,
  inputs: readonly { readonly id: string }[],
): readonly string[] {
  const { lines } = row.cells[stack]
  const filled = ARTICLE_VIEWS.filter((view) => lines[view].length > 0)
  return withEnds(['published', ...filled, 'other.own', 'premium', ...inputs.map(({ id }) => `input:${id}`)])
}

/** The names the sentences of totals may use. */
export const TOTAL_NAMES: readonly string[] = withEnds(['stated', 'rows', 'own', 'equal'])

/** The names in braces that a sentence uses. */
export const namesIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{([^{}]+)\}/g)].flatMap(([, name]) => name ?? [])
