'use client'

import { Button } from '@mantine/core'
import { useState } from 'react'
import { downloadText } from '#app/_parts/download.ts'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { COPY_TABLE } from '#app/_text/compare.ts'
import spoken from '#app/_ui/spoken.module.css'
import type { Compared, Comparison } from '#lib/report/compare-plans.ts'
import { fileStem } from '#lib/report/file-name.ts'
import classes from './compare.module.css'

type Format = keyof typeof COPY_TABLE.buttons
type Props = { readonly comparison: Comparison; readonly compared: readonly Compared[] }
type Done = { readonly of: Comparison; readonly text: string }

/** To the clipboard; where the browser keeps that shut, to a file. */
async function handOver(text: string, name: string, format: Format): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return COPY_TABLE.copied
  } catch {
    downloadText(`${name}.${COPY_TABLE.endings[format]}`, COPY_TABLE.types[format], text)
    return COPY_TABLE.saved
  }
}

/** The table as text for a spreadsheet or a document: every line and sum, whatever is shown. */
export function CopyTable({ comparison, compared }: Props) {
  const catalog = useCatalog()
  const plan = usePlan((state) => state.plan)
  const [done, setDone] = useState<Done | null>(null)
  const write = {
    csv: async () => (await import('#lib/report/compare-csv.ts')).comparisonCsv(comparison),
    markdown: async () => {
      const { comparisonMarkdown } = await import('#lib/report/compare-markdown.ts')
      return comparisonMarkdown({ plan, comparison, compared, catalog })
    },
  } satisfies Record<Format, () => Promise<string>>
  const copy = async (format: Format) => {
    const text = await write[format]()
    setDone({ of: comparison, text: await handOver(text, `${fileStem(plan.name)}.comparison`, format) })
  }
  return (
    <div className={classes.copies}>
      {(['csv', 'markdown'] as const).map((format) => (
        <Button key={format} variant="default" size="compact-sm" onClick={() => copy(format)}>
          {COPY_TABLE.buttons[format]}
        </Button>
      ))}
      <span role="status" className={done?.of === comparison ? classes.copied : spoken.spoken}>
        {done?.of === comparison ? done.text : ''}
      </span>
    </div>
  )
}
