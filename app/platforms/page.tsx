import type { Metadata } from 'next'
import { platformRows } from '#app/_server/platform-book.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import { SITE } from '#app/_text/site.ts'
import { PlatformExplorer } from './_components/platform-explorer.tsx'
import classes from './layout.module.css'

export const metadata: Metadata = { title: `${PLATFORMS.link} · ${SITE.name}` }

export default async function PlatformsPage() {
  const rows = await platformRows()
  return (
    <>
      <header className={classes.head}>
        <h1>{PLATFORMS.heading}</h1>
        <p>{PLATFORMS.intro(rows.length)}</p>
      </header>
      <PlatformExplorer rows={rows} />
    </>
  )
}
