'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { RANKING } from '#app/_text/decision.ts'
import { isSameStack } from '#lib/decision/stack.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { ExclusionList } from '../../_components/exclusion-list.tsx'
import words from './words.module.css'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly ranked: readonly Alternative[] }

/** The alternatives that have no place in the ranking, each with why: what shuts it out, or that it is there already. */
export function NotRanked({ plan, evaluation: { alternatives }, ranked }: Props) {
  const { policy } = useCatalog()
  const others = alternatives.filter((one) => !ranked.includes(one))
  if (others.length === 0) return null
  const whyNot = ({ eligible, stack, value }: Alternative): string => {
    const same = ranked.find((one) => isSameStack(stack, one.stack))
    if (!eligible) return RANKING.excluded
    if (same) return RANKING.sameStack(same.title)
    return value === null ? RANKING.notJudged : RANKING.otherSuite
  }
  return (
    <>
      <h3>{RANKING.notRanked}</h3>
      <ul className={words.list}>
        {others.map((one) => (
          <li key={`${one.platform}-${one.variant}-${one.title}`}>
            {RANKING.because(one.title, whyNot(one))}
            {one.eligible ? null : <ExclusionList plan={plan} evaluation={one} policy={policy} />}
          </li>
        ))}
      </ul>
    </>
  )
}
