import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { platformPage } from '#app/_server/platform-book.ts'
import { PLATFORM, PLATFORMS } from '#app/_text/platforms.ts'
import { SITE } from '#app/_text/site.ts'
import columns from '#app/_ui/entry-columns.module.css'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { FilledOptions, PlatformFacts, PlatformNotes } from '../_components/platform-facts.tsx'
import { PlatformStatus } from '../_components/platform-status.tsx'
import { PlatformPrice, PlatformSources } from '../_components/platform-tables.tsx'
import classes from './page.module.css'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await platformPage((await params).id)
  return { title: page ? `${page.platform.name} · ${SITE.name}` : SITE.title }
}

export default async function PlatformPage({ params }: Props) {
  const page = await platformPage((await params).id)
  if (!page) notFound()
  const { platform, overdue } = page
  return (
    <div className={columns.page}>
      <EntryHead back={{ href: '/platforms', label: PLATFORMS.heading }} title={platform.name}>
        <div className={classes.status}>
          <PlatformStatus {...platform} />
          {platform.formerly === undefined ? null : <span>{PLATFORMS.formerly(platform.formerly)}</span>}
        </div>
        <p>{platform.summary}</p>
      </EntryHead>
      {overdue ? <Notice kind="warn" text={PLATFORM.overdue(platform.reviewBy)} /> : null}
      <div className={`${columns.columns} ${classes.body}`}>
        <div className={columns.part}>
          <PlatformNotes notes={platform.notes} />
          <PlatformPrice price={platform.price} />
          <PlatformSources sources={platform.sources} />
        </div>
        <div className={columns.part}>
          <PlatformFacts {...page} />
          <FilledOptions options={page.options} />
        </div>
      </div>
    </div>
  )
}
