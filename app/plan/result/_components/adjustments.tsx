'use client'

import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { RANKING, signedPoints } from '#app/_text/decision.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { selects } from '#lib/decision/selector.ts'
import type { Ranking } from '#lib/plan/evaluation.ts'
import { AnswersBehind } from '../../_components/answers-behind.tsx'
import { Facts } from './sources.tsx'
import words from './words.module.css'

/** So many options are named; the rest are counted. */
const NAMED = 4

/** The options that an adjustment is about, by their titles. */
function concerns(id: string, { adjustments, options }: Policy): string {
  const applies = adjustments.find((one) => one.id === id)?.applies ?? []
  const titles = options.filter((option) => applies.some(selects(option))).map(({ title }) => title)
  return RANKING.concerns([...new Set(titles)], NAMED)
}

/** What the answers change in how well options do, rule by rule. */
export function Adjustments({ ranking: { adjustments } }: { readonly ranking: Ranking }) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const { criteria, questions } = catalog.policy
  return (
    <>
      <h3>{RANKING.adjustments}</h3>
      {adjustments.length === 0 ? (
        <p className={words.text}>{RANKING.adjustmentsNone}</p>
      ) : (
        <ul className={words.list}>
          {adjustments.map(({ id, text, rule, criterion, points, answers, facts }) => (
            <li key={id}>
              {text} <RuleLink id={id} code={rule} className={words.rule} />
              <span className={words.behind}>
                {RANKING.points(signedPoints(points), criteria.find((one) => one.id === criterion)?.title ?? criterion)}
                {': '}
                {concerns(id, catalog.policy)}
              </span>
              <AnswersBehind ids={answers} plan={evaluated.plan} questions={questions} className={words.behind} />
              <Facts ids={facts} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
