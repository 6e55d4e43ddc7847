'use client'

import { useState } from 'react'
import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { DECISION, percentOf, pointsText, RANKING, signedPoints } from '#app/_text/decision.ts'
import type { Criterion } from '#lib/decision/policy.ts'
import type { Alternative, Ranking } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import { anchorWord, type LevelPart, levelOfParts, levelParts } from '#lib/report/level-list.ts'
import classes from './levels.module.css'
import { SourceLine } from './sources.tsx'
import words from './words.module.css'

type Props = { readonly alternative: Alternative; readonly ranking: Ranking }

/** A level with the word of its anchor. */
function useLevelText() {
  const { policy } = useCatalog()
  return (criterion: string, level: number | null): string =>
    level === null ? RANKING.unknown : `${pointsText(level)}, ${anchorWord(criterion, level, policy)}`
}

function PartLevel({ part, criterion }: { readonly part: LevelPart; readonly criterion: string }) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const levelText = useLevelText()
  const { component, option, share, row, moved, level } = part
  return (
    <li>
      <strong>
        {COMPONENT_NAMES[component]}: {optionTitle({ component, option }, evaluated.plan, catalog)}
      </strong>{' '}
      {levelText(criterion, level)} ({RANKING.share1(percentOf(share))})
      {row ? (
        <>
          <br />
          {row.level}: {row.because}
          <br />
          {DECISION.source}:{' '}
          <SourceLine source={row.source} more={[DECISION.reviewBy(row.reviewBy), DECISION.basis[row.basis]]} />
        </>
      ) : null}
      {moved.map(({ id, points, text, rule }) => (
        <span key={id} className={classes.moved}>
          {signedPoints(points)}: {text} <RuleLink id={id} code={rule} />
        </span>
      ))}
    </li>
  )
}

/** The level of the cost is worked out: how, and from which scale. */
function CostLevel({ alternative, ranking, criterion }: Props & { readonly criterion: Criterion }) {
  const { costScale } = useCatalog().policy
  const levelText = useLevelText()
  const weight = ranking.weights[criterion.id] ?? 0
  const level = weight > 0 ? (alternative.profile[criterion.id] ?? 0) / weight : null
  return (
    <details className={classes.criterion}>
      <summary>
        {criterion.title}: {level === null ? RANKING.noWeight : levelText(criterion.id, level)}
      </summary>
      <p className={words.small}>
        {RANKING.costScale(costScale.low, costScale.high)}{' '}
        {level === 0 && !alternative.monthly.complete ? RANKING.costUnknown : ''}
      </p>
      <p className={words.small}>
        {DECISION.source}: <SourceLine source={costScale.source} more={[DECISION.basis[costScale.basis]]} />
      </p>
    </details>
  )
}

function CriterionLevel({ alternative, ranking, criterion }: Props & { readonly criterion: Criterion }) {
  const { policy } = useCatalog()
  const levelText = useLevelText()
  const parts = levelParts(alternative.stack, criterion.id, { policy, adjustments: ranking.adjustments })
  return (
    <details className={classes.criterion}>
      <summary>
        {criterion.title}: {levelText(criterion.id, levelOfParts(parts))}
      </summary>
      <p className={words.small}>{criterion.meaning}</p>
      <ul className={words.facts}>
        {parts.map((part) => (
          <PartLevel key={part.component} part={part} criterion={criterion.id} />
        ))}
      </ul>
    </details>
  )
}

/** The levels of an alternative, criterion by criterion, down to the sentence and source of each part. Drawn when opened. */
export function Levels({ alternative, ranking }: Props) {
  const { criteria, costScale } = useCatalog().policy
  const [open, setOpen] = useState(false)
  return (
    <details className={words.fold} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{RANKING.levels(alternative.title)}</summary>
      {open
        ? criteria.map((criterion) => {
            const Level = criterion.id === costScale.criterion ? CostLevel : CriterionLevel
            return <Level key={criterion.id} alternative={alternative} ranking={ranking} criterion={criterion} />
          })
        : null}
    </details>
  )
}
