'use client'

import { useState } from 'react'
import { ARTICLE, FIGURE } from '#app/_text/article.ts'
import { SidePanel } from '#app/_ui/side-panel.tsx'
import type { ArticleTable } from '#lib/cost/article-table.ts'
import type { Opened } from './article-entries.ts'
import { CellEvidence } from './cell-evidence.tsx'
import { DifferenceEvidence } from './difference-evidence.tsx'
import { TotalEvidence } from './total-evidence.tsx'

type Props = { readonly table: ArticleTable; readonly opened: Opened | null; readonly onClose: () => void }

function titleOf(opened: Opened, { rows }: ArticleTable): string {
  const view = ARTICLE.views[opened.view]
  if (opened.kind === 'difference') return `${ARTICLE.difference}: ${view}`
  const row = opened.kind === 'total' ? ARTICLE.totals : rows.find(({ id }) => id === opened.row)?.title
  return `${row}, ${ARTICLE.stacks[opened.stack]}: ${view}`
}

function Evidence({ table, opened }: { readonly table: ArticleTable; readonly opened: Opened }) {
  if (opened.kind === 'cell') return <CellEvidence table={table} {...opened} />
  if (opened.kind === 'total') return <TotalEvidence table={table} {...opened} />
  return <DifferenceEvidence table={table} view={opened.view} />
}

/** What is behind the figure that was opened; it stays in place while the panel closes. */
export function FigureDrawer({ table, opened, onClose }: Props) {
  const [last, setLast] = useState(opened)
  if (opened !== null && opened !== last) setLast(opened)
  const shown = opened ?? last
  return (
    <SidePanel
      opened={opened !== null}
      title={shown ? titleOf(shown, table) : ''}
      close={FIGURE.close}
      onClose={onClose}
    >
      {shown ? <Evidence table={table} opened={shown} /> : null}
    </SidePanel>
  )
}
