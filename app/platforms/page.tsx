import type { Metadata } from 'next'
import { headToHeadOfToday } from '#app/_server/head-to-head.ts'
import { platformRows } from '#app/_server/platform-book.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import { SITE } from '#app/_text/site.ts'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { HeadToHead } from './_components/head-to-head.tsx'
import { PlatformExplorer } from './_components/platform-explorer.tsx'

export const metadata: Metadata = { title: `${PLATFORMS.link} · ${SITE.name}` }

export default async function PlatformsPage() {
  const rows = await platformRows()
  const { all, catalog } = await headToHeadOfToday()
  return (
    <>
      <EntryHead title={PLATFORMS.heading}>
        <p>{PLATFORMS.intro(rows.length)}</p>
      </EntryHead>
      <HeadToHead all={all} catalog={catalog} />
      <PlatformExplorer rows={rows} />
    </>
  )
}
