import type { Metadata } from 'next'
import Link from 'next/link'
import { ruleList } from '#app/_server/rule-book.ts'
import { KINDS, RULES } from '#app/_text/rules.ts'
import { SITE } from '#app/_text/site.ts'
import columns from '#app/_ui/entry-columns.module.css'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { JumpList } from '#app/_ui/jump-list.tsx'
import { RuleGroup } from './_components/rule-groups.tsx'

export const metadata: Metadata = { title: `${RULES.heading} · ${SITE.name}` }

export default async function RulesPage() {
  const { policy, rules } = await ruleList()
  const kinds = [...Map.groupBy(rules, ({ kind }) => kind)]
  return (
    <div className={columns.page}>
      <EntryHead title={RULES.heading}>
        <p>
          {RULES.intro(rules.length)} <Link href="/facts">{RULES.facts}</Link>
        </p>
      </EntryHead>
      <JumpList
        name={RULES.contents}
        jumps={kinds.map(([kind, own]) => ({ place: kind, title: KINDS[kind].title, count: own.length }))}
      />
      <div className={columns.part}>
        {kinds.map(([kind, own]) => (
          <RuleGroup key={kind} kind={kind} rules={own} policy={policy} />
        ))}
      </div>
    </div>
  )
}
