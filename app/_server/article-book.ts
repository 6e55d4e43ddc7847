import 'server-only'
import { catalogOfToday } from '#app/_server/catalog-of-today.ts'
import { sheetOfRegion } from '#app/_server/sheet-of-region.ts'
import { loadArticleTable } from '#lib/catalog/load-article-table.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import type { ArticleTable } from '#lib/cost/article-table.ts'
import type { SheetStatus } from '#lib/pricing/sheet-status.ts'
import { articleOf } from '#lib/report/article-of.ts'

/** Everything the page of the article's table shows; plain data that travels to the browser. */
export type ArticleBook = {
  readonly table: ArticleTable
  readonly status: SheetStatus
  /** When the page was written, in milliseconds. */
  readonly now: number
  /** The systems its rows speak of, by name. */
  readonly systems: Readonly<Record<string, string>>
}

/** The article's table on today's facts and the best prices there are now. */
export async function articleBook(): Promise<ArticleBook> {
  const article = loadArticleTable()
  const [catalog, sheet] = [await catalogOfToday(), await sheetOfRegion(article.region)]
  const seen = new Set(article.rows.flatMap(({ cells }) => [...cells.mlflow.see, ...cells.sagemaker.see]))
  const systems = loadPlatforms().filter(({ id }) => seen.has(id))
  return {
    table: articleOf(article, catalog, sheet),
    status: sheet.status,
    now: Date.now(),
    systems: Object.fromEntries(systems.map(({ id, name }) => [id, name])),
  }
}
