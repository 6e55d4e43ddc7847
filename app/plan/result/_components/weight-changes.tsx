'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { CHANGES, percentOf } from '#app/_text/decision.ts'
import type { Criterion } from '#lib/decision/policy.ts'
import type { Ranking } from '#lib/plan/evaluation.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import words from './words.module.css'

/** So many shifts of weight are named; the rest are smaller. */
const NAMED = 4

type Interval = Ranking['stability'][number]

const turns = ({ below, above }: Interval): boolean => below !== null || above !== null

/** `it stays first from 12 % up; below, “…” comes first`: for which weights of one criterion the first stays first. */
function intervalText({ low, high, below, above }: Interval): string {
  const stays =
    below !== null && above !== null
      ? CHANGES.between({ low: percentOf(low), high: percentOf(high) })
      : below === null
        ? CHANGES.atMost(percentOf(high))
        : CHANGES.atLeast(percentOf(low))
  const beyond = [below === null ? [] : CHANGES.below(below), above === null ? [] : CHANGES.above(above)].flat()
  return [stays, ...beyond].join('; ')
}

/** The weights that move most on the way to the nearest ones at which another draws level, as far as they are written otherwise. */
function shiftsTo({ weights, nearest }: Ranking, criteria: readonly Criterion[]): readonly string[] {
  const to = nearest?.weights ?? {}
  const distance = ({ id }: Criterion) => Math.abs((to[id] ?? 0) - (weights[id] ?? 0))
  return criteria
    .toSorted((one, other) => distance(other) - distance(one))
    .slice(0, NAMED)
    .map(({ id, title }) => ({ title, from: percentOf(weights[id] ?? 0), to: percentOf(to[id] ?? 0) }))
    .filter(({ from, to: other }) => from !== other)
    .map(CHANGES.shift)
}

type WeightsProps = { readonly ranking: Ranking; readonly criteria: readonly Criterion[] }

function Intervals({ ranking, criteria }: WeightsProps) {
  const titleOf = (id: string) => criteria.find((one) => one.id === id)?.title ?? id
  const turning = ranking.stability.filter(turns)
  const firm = ranking.stability.filter((one) => !turns(one)).map(({ criterion }) => titleOf(criterion))
  if (turning.length === 0) return <p className={words.text}>{CHANGES.nothing}</p>
  return (
    <>
      <ul className={words.plain}>
        {turning.map((one) => (
          <li key={one.criterion}>
            <strong>
              {titleOf(one.criterion)} ({percentOf(one.weight)})
            </strong>{' '}
            {intervalText(one)}.
          </li>
        ))}
      </ul>
      {firm.length === 0 ? null : <p className={words.text}>{CHANGES.never(firm)}</p>}
    </>
  )
}

function Nearest({ ranking, criteria }: WeightsProps) {
  if (ranking.nearest === null) return null
  const { title } = ranking.nearest
  const shifts = shiftsTo(ranking, criteria)
  return (
    <p className={words.text}>{shifts.length > 0 ? CHANGES.nearest(title, shifts) : CHANGES.nearestAlike(title)}</p>
  )
}

function rolesAgree({ roles }: Ranking): string {
  const firsts = roles.flatMap(({ order: [first] }) => first ?? [])
  if (new Set(firsts.map(({ title }) => title)).size <= 1) return CHANGES.rolesAgree
  const [first, ...others] = firsts
  const same = first !== undefined && others.every(({ platform }) => platform === first.platform)
  return same && first.platform !== null
    ? CHANGES.rolesVary(platformName({ platform: first.platform, variant: null }))
    : CHANGES.rolesDiffer
}

/** For which weights the first stays first, and what the roles would put there. */
export function WeightChanges({ ranking }: { readonly ranking: Ranking }) {
  const { criteria } = useCatalog().policy
  const [first] = ranking.order
  if (!first) return null
  return (
    <>
      <h3>{CHANGES.weights}</h3>
      {ranking.order.length < 2 ? (
        <p className={words.text}>{CHANGES.only}</p>
      ) : (
        <>
          <p className={words.text}>{CHANGES.weightsNote(first.title)}</p>
          <Intervals ranking={ranking} criteria={criteria} />
        </>
      )}
      <Nearest ranking={ranking} criteria={criteria} />
      {ranking.costLimit === null ? null : (
        <p className={words.text}>
          {CHANGES.costLimit({ title: ranking.costLimit.title, amount: formatUsd(ranking.costLimit.usd) })}
        </p>
      )}
      <h3>{CHANGES.roles}</h3>
      <p className={words.text}>{rolesAgree(ranking)}</p>
      <ul className={words.plain}>
        {ranking.roles.map(({ id, title, order: [top] }) =>
          top ? (
            <li key={id}>
              <strong>{title}</strong> {CHANGES.role(top.title)}.
            </li>
          ) : null,
        )}
      </ul>
    </>
  )
}
