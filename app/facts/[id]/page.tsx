import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { type AnyFact, factPage } from '#app/_server/fact-book.ts'
import { FACT, FACTS, measureText } from '#app/_text/facts.ts'
import { SITE } from '#app/_text/site.ts'
import columns from '#app/_ui/entry-columns.module.css'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { measureOn } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { AboutFact, FactHistory } from '../_components/fact-details.tsx'
import { FactOptions, FactUsesList } from '../_components/fact-uses.tsx'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await factPage((await params).id)
  return { title: page ? `${page.fact.title} · ${SITE.name}` : SITE.title }
}

/** What it says: a sentence, or the value in force. */
function saidBy(fact: AnyFact, asOf: IsoDate): string {
  if ('statement' in fact) return fact.statement
  const row = measureOn(fact, asOf)
  return row ? measureText(row.value, fact.unit) : FACT.notYet
}

export default async function FactPage({ params }: Props) {
  const page = await factPage((await params).id)
  if (!page) notFound()
  const { fact, overdue, asOf } = page
  return (
    <div className={columns.page}>
      <EntryHead back={{ href: '/facts', label: FACTS.heading }} title={fact.title}>
        <p>{saidBy(fact, asOf)}</p>
      </EntryHead>
      {overdue ? <Notice kind="warn" text={FACT.overdue(fact.reviewBy)} /> : null}
      <div className={columns.columns}>
        <div className={columns.part}>
          <FactUsesList {...page} />
          <FactHistory fact={fact} />
        </div>
        <div className={columns.part}>
          <AboutFact {...page} />
          <FactOptions {...page} />
        </div>
      </div>
    </div>
  )
}
