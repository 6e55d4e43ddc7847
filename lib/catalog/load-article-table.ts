import type { z } from 'zod'
import { articleInputs, articleRows, articleSummary } from '#lib/catalog/article-shapes.ts'
import { withFormula } from '#lib/catalog/read-formulas.ts'
import { readData } from '#lib/catalog/read-json.ts'
import type { Article, ArticleCell } from '#lib/cost/article.ts'

type AuthoredCell = z.output<typeof articleRows>[number]['cells']['mlflow']

let article: Article | undefined

function cellFrom({ published, lines, ...rest }: AuthoredCell): ArticleCell {
  const { own, equal, reproduces, aside } = lines
  return {
    ...rest,
    published: published.kind === 'rate' ? withFormula({ id: 'published', ...published }) : published,
    lines: {
      own: own.map(withFormula),
      equal: equal.map(withFormula),
      reproduces: reproduces.map(withFormula),
      aside: aside.map(withFormula),
    },
  }
}

/** The cost table of the source article with the lines that stand for it, checked. Read once per process. */
export function loadArticleTable(): Article {
  article ??= {
    ...readData('article/summary.json', articleSummary),
    inputs: readData('article/inputs.json', articleInputs),
    rows: readData('article/rows.json', articleRows).map(({ cells, ...row }) => ({
      ...row,
      cells: { mlflow: cellFrom(cells.mlflow), sagemaker: cellFrom(cells.sagemaker) },
    })),
  }
  return article
}
