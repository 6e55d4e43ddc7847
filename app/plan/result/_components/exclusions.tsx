'use client'

import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import type { EvaluationExclusion } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import { AnswersBehind } from '../../_components/answers-behind.tsx'
import { Out } from '../../_components/exclusion-list.tsx'
import { Facts, RuleSource } from './sources.tsx'
import words from './words.module.css'

type Props = { readonly plan: Plan; readonly exclusions: readonly EvaluationExclusion[] }

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())]

/** What is out: what, by which rule, because of which answers, resting on which facts, each with its source. */
export function Exclusions({ plan, exclusions }: Props) {
  const { policy } = useCatalog()
  if (exclusions.length === 0) return <p className={words.text}>{RESULT.excludedNone}</p>
  const byRule = Map.groupBy(exclusions, (one) => `${one.rule} ${one.text}`)
  return (
    <ul className={words.list}>
      {[...byRule].map(([key, some]) => {
        const facts = union(some.map((one) => one.facts))
        const [first] = some
        if (!first) return null
        return (
          <li key={key}>
            <Out some={some} policy={policy} className={words.out} />
            {first.text} <RuleLink id={ruleOf(first, policy)?.id} code={first.rule} className={words.rule} />
            <AnswersBehind
              ids={union(some.map((one) => one.answers))}
              plan={plan}
              questions={policy.questions}
              className={words.behind}
            />
            {facts.length === 0 ? <p className={words.small}>{DECISION.noFacts}</p> : <Facts ids={facts} />}
            <RuleSource reason={first} />
          </li>
        )
      })}
    </ul>
  )
}
