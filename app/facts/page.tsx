import type { Metadata } from 'next'
import Link from 'next/link'
import { factList } from '#app/_server/fact-book.ts'
import { FACTS } from '#app/_text/facts.ts'
import { RULES } from '#app/_text/rules.ts'
import { SITE } from '#app/_text/site.ts'
import columns from '#app/_ui/entry-columns.module.css'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { JumpList } from '#app/_ui/jump-list.tsx'
import { isStale } from '#lib/plan/catalog-type.ts'
import { FactGroup } from './_components/fact-group.tsx'

export const metadata: Metadata = { title: `${FACTS.heading} · ${SITE.name}` }

export default async function FactsPage() {
  const { groups, asOf } = await factList()
  const all = groups.flatMap(({ facts }) => facts)
  const late = all.filter((one) => isStale(one, asOf)).length
  return (
    <div className={columns.page}>
      <EntryHead title={FACTS.heading}>
        <p>
          {FACTS.intro(all.length)} {late === 0 ? FACTS.reviewed : FACTS.overdue(late)}{' '}
          <Link href="/rules">{RULES.link}</Link>
        </p>
      </EntryHead>
      <JumpList
        name={FACTS.contents}
        jumps={groups.map(({ group, facts }) => ({ place: group, title: FACTS.groups[group], count: facts.length }))}
      />
      <div className={columns.part}>
        {groups.map((one) => (
          <FactGroup key={one.group} {...one} asOf={asOf} />
        ))}
      </div>
    </div>
  )
}
