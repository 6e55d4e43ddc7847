'use client'

import { useMemo, useState } from 'react'
import { ARTICLE } from '#app/_text/article.ts'
import type { ArticleTable } from '#lib/cost/article-table.ts'
import { groupsOf, type Opened } from './article-entries.ts'
import classes from './article-explorer.module.css'
import { FigureCards } from './figure-cards.tsx'
import { FigureDrawer } from './figure-drawer.tsx'
import { FiguresTable } from './figures-table.tsx'

type Props = {
  readonly table: ArticleTable
  readonly systems: Readonly<Record<string, string>>
  readonly note: string
}

/** The article's table, wide or as cards; each figure opens what is behind it. */
export function ArticleExplorer({ table, systems, note }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const groups = useMemo(() => groupsOf(table), [table])
  const shared = { groups, systems, onOpen: setOpened }
  return (
    <div className={classes.explorer}>
      <h2>{ARTICLE.tableName}</h2>
      <p>{note}</p>
      <div className={classes.wide}>
        <FiguresTable {...shared} />
      </div>
      <div className={classes.narrow}>
        <FigureCards {...shared} />
      </div>
      <FigureDrawer table={table} opened={opened} onClose={() => setOpened(null)} />
    </div>
  )
}
