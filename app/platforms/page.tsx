import type { Metadata } from 'next'
import { platformRows } from '#app/_server/platform-book.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import { SITE } from '#app/_text/site.ts'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { PlatformExplorer } from './_components/platform-explorer.tsx'

export const metadata: Metadata = { title: `${PLATFORMS.link} · ${SITE.name}` }

export default async function PlatformsPage() {
  const rows = await platformRows()
  return (
    <>
      <EntryHead title={PLATFORMS.heading}>
        <p>{PLATFORMS.intro(rows.length)}</p>
      </EntryHead>
      <PlatformExplorer rows={rows} />
    </>
  )
}
