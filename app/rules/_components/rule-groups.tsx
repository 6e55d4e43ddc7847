import Link from 'next/link'
import { KINDS, RULES } from '#app/_text/rules.ts'
import { amountText } from '#app/_text/units.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import type { Policy } from '#lib/decision/policy.ts'
import { conditionOf, type KindedRule, type RuleKind } from '#lib/decision/rule-list.ts'
import { conditionText, conditionWords } from '#lib/report/condition-words.ts'
import classes from './rule-groups.module.css'
import { effectText } from './rule-options.ts'

type Some = { readonly rules: readonly KindedRule[]; readonly policy: Policy }

function Entry({ one, policy }: { readonly one: KindedRule; readonly policy: Policy }) {
  const when = conditionOf(one)
  const does = effectText(one, policy)
  return (
    <li>
      <Link href={`/rules/${one.rule.id}`} prefetch={false}>
        {one.rule.text}
      </Link>{' '}
      <span className={classes.code}>{one.rule.rule}</span>
      {when === null ? null : (
        <span className={classes.under}>
          {one.kind === 'keep' ? RULES.unless : RULES.when}{' '}
          {conditionText(conditionWords(when, { questions: policy.questions, amountText }))}.
        </span>
      )}
      {does === '' ? null : <span className={classes.under}>{does}</span>}
    </li>
  )
}

function Entries({ rules, policy, ordered = false }: Some & { readonly ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={classes.list}>
      {rules.map((one) => (
        <Entry key={one.rule.id} one={one} policy={policy} />
      ))}
    </List>
  )
}

/** Changes of levels, criterion by criterion. */
function ByCriterion({ rules, policy }: Some) {
  return policy.criteria.map(({ id, title }) => {
    const own = rules.filter((one) => one.kind === 'adjustment' && one.rule.criterion === id)
    return own.length === 0 ? null : (
      <div key={id}>
        <h3 className={classes.criterion}>{title}</h3>
        <Entries rules={own} policy={policy} />
      </div>
    )
  })
}

/** The rules of one kind, in the order they come to their turn. */
export function RuleGroup({ kind, rules, policy }: Some & { readonly kind: RuleKind }) {
  const { title, intro } = KINDS[kind]
  return (
    <HeadedSection id={kind} title={title}>
      <p className={classes.intro}>{intro}</p>
      {kind === 'adjustment' ? (
        <ByCriterion rules={rules} policy={policy} />
      ) : (
        <Entries rules={rules} policy={policy} ordered={kind === 'leaf'} />
      )}
    </HeadedSection>
  )
}
