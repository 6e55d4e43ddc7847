'use client'

import { markOf } from '#app/_parts/marks.ts'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { percentOf, pointsText, RANKING } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import type { Criterion } from '#lib/decision/policy.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { Adjustments } from './adjustments.tsx'
import { Levels } from './levels.tsx'
import { NotRanked } from './not-ranked.tsx'
import { ProfileBar } from './profile-bar.tsx'
import classes from './ranking.module.css'
import words from './words.module.css'

/** So many criteria are named beside a bar; the table has them all. */
const NAMED = 3

type Placed = { readonly alternative: Alternative; readonly value: number; readonly share: number }

/** The alternatives in the order of the ranking. */
function placedIn({ ranking, alternatives }: Evaluation): readonly Placed[] {
  return ranking.order.flatMap(({ title, platform, variant, value, share }) => {
    const alternative = alternatives.find(
      (one) => one.title === title && one.platform === platform && one.variant === variant,
    )
    return alternative ? [{ alternative, value, share }] : []
  })
}

const mostOf = ({ profile }: Alternative, criteria: readonly Criterion[]): string =>
  criteria
    .toSorted((one, other) => (profile[other.id] ?? 0) - (profile[one.id] ?? 0))
    .slice(0, NAMED)
    .map(({ id, title }) => `${title} ${pointsText(profile[id] ?? 0)}`)
    .join(', ')

type PlaceProps = { readonly placed: Placed; readonly criteria: readonly Criterion[]; readonly recommended: boolean }

function Place({ placed: { alternative, value, share }, criteria, recommended }: PlaceProps) {
  const { platform, title, profile } = alternative
  return (
    <li className={classes.place}>
      <span className={classes.name}>
        <PlatformMark kind={markOf(platform)} />
        <span>
          {title} {recommended ? <span className={classes.tag}>{RESULT.recommended}</span> : null}
        </span>
      </span>
      <span className={classes.value}>{RANKING.value(pointsText(value))}</span>
      <span className={classes.bar}>
        <ProfileBar
          kind={markOf(platform)}
          parts={criteria.map(({ id, title: criterion }) => ({ id, title: criterion, points: profile[id] ?? 0 }))}
        />
      </span>
      <span className={classes.words}>
        {RANKING.share(percentOf(share))} · {RANKING.most(mostOf(alternative, criteria))}
      </span>
    </li>
  )
}

/** What each criterion adds to each value: the bars as a table. */
function ProfileTable({
  placed,
  criteria,
}: {
  readonly placed: readonly Placed[]
  readonly criteria: readonly Criterion[]
}) {
  return (
    <PlainTable
      name={RANKING.table}
      columns={[
        { head: RANKING.criterion },
        ...placed.map(({ alternative }) => ({ head: alternative.title, look: 'amount' as const })),
      ]}
      rows={criteria.map(({ id, title }) => ({
        key: id,
        cells: [title, ...placed.map(({ alternative }) => pointsText(alternative.profile[id] ?? 0))],
      }))}
      foot={{ key: 'value', cells: [RANKING.total, ...placed.map(({ value }) => pointsText(value))] }}
    />
  )
}

/** The alternatives by value, what makes the values up, and where every level comes from. */
export function RankingList({ plan, evaluation }: { readonly plan: Plan; readonly evaluation: Evaluation }) {
  const { criteria } = useCatalog().policy
  const { ranking, recommendation } = evaluation
  const placed = placedIn(evaluation)
  const isChosen = ({ platform, variant, stack }: Alternative) =>
    platform === recommendation.platform &&
    variant === recommendation.variant &&
    JSON.stringify(stack) === JSON.stringify(recommendation.stack)
  return (
    <>
      <p className={words.text}>{RANKING.intro(ranking.lead === null ? null : pointsText(ranking.lead))}</p>
      <ol className={classes.places} aria-label={RANKING.order}>
        {placed.map((one) => (
          <Place
            key={`${one.alternative.platform}-${one.alternative.title}`}
            placed={one}
            criteria={criteria}
            recommended={isChosen(one.alternative)}
          />
        ))}
      </ol>
      <p className={words.small}>{RANKING.shareNote}</p>
      <NotRanked plan={plan} evaluation={evaluation} ranked={placed.map(({ alternative }) => alternative)} />
      {placed.length === 0 ? null : (
        <>
          <h3>{RANKING.table}</h3>
          <ProfileTable placed={placed} criteria={criteria} />
        </>
      )}
      {placed.map(({ alternative }) => (
        <Levels key={`${alternative.platform}-${alternative.title}`} alternative={alternative} ranking={ranking} />
      ))}
      <Adjustments ranking={ranking} />
    </>
  )
}
