import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { rulePage } from '#app/_server/rule-book.ts'
import { RULE, RULES } from '#app/_text/rules.ts'
import { SITE } from '#app/_text/site.ts'
import columns from '#app/_ui/entry-columns.module.css'
import { EntryHead } from '#app/_ui/entry-head.tsx'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import {
  AboutRule,
  QuestionsRead,
  RuleCondition,
  RuleExamples,
  RuleFacts,
  SameCode,
} from '../_components/rule-details.tsx'
import { RuleEffect } from '../_components/rule-effect.tsx'

type Props = { readonly params: Promise<{ readonly id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await rulePage((await params).id)
  return { title: page ? `${page.one.rule.text} · ${SITE.name}` : SITE.title }
}

export default async function RulePage({ params }: Props) {
  const page = await rulePage((await params).id)
  if (!page) notFound()
  const late = page.facts.filter(({ stale }) => stale).map(({ title }) => title)
  return (
    <div className={columns.page}>
      <EntryHead back={{ href: '/rules', label: RULES.heading }} title={page.one.rule.text} />
      {late.length === 0 ? null : <Notice kind="warn" text={RULE.overdue(late)} />}
      <div className={columns.columns}>
        <div className={columns.part}>
          <HeadedSection title={RULE.what}>
            <RuleEffect one={page.one} policy={page.policy} />
          </HeadedSection>
          <RuleCondition {...page} />
          <RuleExamples {...page} />
          <RuleFacts facts={page.facts} />
        </div>
        <div className={columns.part}>
          <AboutRule {...page} />
          <QuestionsRead {...page} />
          <SameCode {...page} />
        </div>
      </div>
    </div>
  )
}
