import type { Article } from '#lib/cost/article.ts'
import type { ArticleFact } from '#lib/cost/article-lines.ts'
import { type ArticleTable, articleTable } from '#lib/cost/article-table.ts'
import { type Catalog, measureOn } from '#lib/plan/catalog-type.ts'
import { priceBookFor } from '#lib/plan/evaluate-plan.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'

/** The article's table on the facts of the catalog's day and the prices of a sheet. */
export function articleOf(article: Article, catalog: Catalog, sheet: PriceSheet): ArticleTable {
  const facts = catalog.measures.flatMap((fact): readonly [string, ArticleFact][] => {
    const value = measureOn(fact, catalog.asOf)?.value
    return value === undefined ? [] : [[fact.id, { title: fact.title, value, basis: fact.basis, source: fact.source }]]
  })
  return articleTable({ article, facts: new Map(facts), book: priceBookFor([], catalog, sheet) })
}
