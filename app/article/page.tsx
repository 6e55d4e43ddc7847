import type { Metadata } from 'next'
import { Freshness } from '#app/_parts/freshness.tsx'
import { articleBook } from '#app/_server/article-book.ts'
import { ARTICLE, FIGURE } from '#app/_text/article.ts'
import { SITE } from '#app/_text/site.ts'
import { ArticleBasis } from './_components/article-basis.tsx'
import { ArticleExplorer } from './_components/article-explorer.tsx'
import { Overview } from './_components/overview.tsx'
import { PrintedSums } from './_components/printed-sums.tsx'
import classes from './layout.module.css'

export const metadata: Metadata = { title: `${ARTICLE.heading} · ${SITE.name}` }

export default async function ArticlePage() {
  const { table, status, now, systems } = await articleBook()
  const { source, region } = table
  return (
    <>
      <header className={classes.head}>
        <h1>{ARTICLE.heading}</h1>
        <p>{ARTICLE.intro}</p>
        <div className={classes.source}>
          <span>{FIGURE.source(source.title, source.readOn)}</span>
          <Freshness status={status} now={now} />
        </div>
      </header>
      <Overview table={table} />
      <ArticleExplorer table={table} systems={systems} note={ARTICLE.period(region)} />
      <PrintedSums table={table} />
      <ArticleBasis inputs={table.inputs} />
    </>
  )
}
