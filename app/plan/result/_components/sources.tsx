'use client'

import { FactLink } from '#app/_parts/fact-link.tsx'
import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import type { Reason } from '#lib/plan/evaluation.ts'
import { readFacts } from '#lib/report/fact-list.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import type { Source } from '#lib/units/source.ts'
import classes from './words.module.css'

/** Where something was read, as a link where it has an address, and on which day. */
export function SourceLine({ source, more = [] }: { readonly source: Source; readonly more?: readonly string[] }) {
  const { title, url, readOn } = source
  return (
    <>
      {url === null ? (
        title
      ) : (
        <a href={url} rel="noreferrer">
          {title}
        </a>
      )}
      {[DECISION.readOn(readOn), ...more].map((one) => ` · ${one}`)}
    </>
  )
}

/** The facts a rule rests on, each with its statement, source, day and review date. */
export function Facts({ ids }: { readonly ids: readonly string[] }) {
  const catalog = useCatalog()
  const facts = readFacts(ids, catalog)
  if (facts.length === 0) return null
  return (
    <ul className={classes.facts} aria-label={DECISION.facts(facts.length)}>
      {facts.map(({ id, title, statement, basis, source, reviewBy, stale }) => (
        <li key={id}>
          <strong>
            <FactLink id={id}>{title}</FactLink>:
          </strong>{' '}
          {statement}
          <br />
          {DECISION.source}: <SourceLine source={source} more={[DECISION.reviewBy(reviewBy), DECISION.basis[basis]]} />
          {stale ? ` · ${DECISION.stale}` : ''}
        </li>
      ))}
    </ul>
  )
}

/** Where a rule comes from. */
export function RuleSource({ reason }: { readonly reason: Pick<Reason, 'rule' | 'text'> }) {
  const { policy } = useCatalog()
  const rule = ruleOf(reason, policy)
  if (!rule) return null
  return (
    <p className={classes.small}>
      {DECISION.ruleSource} <RuleLink id={rule.id} code={reason.rule} />:{' '}
      <SourceLine source={rule.source} more={rule.basis === 'judgement' ? [DECISION.basis.judgement] : []} />
    </p>
  )
}
