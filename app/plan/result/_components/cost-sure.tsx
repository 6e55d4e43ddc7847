'use client'

import { Skeleton } from '@mantine/core'
import { niceScale } from '#app/_charts/nice-scale.ts'
import { RangeBar } from '#app/_charts/range-bar.tsx'
import { ScaleLine } from '#app/_charts/scale-line.tsx'
import { markOf } from '#app/_parts/marks.ts'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { shownOf, useInDepth } from '#app/_store/use-in-depth.ts'
import { RANGES, SURE } from '#app/_text/costs.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Ranges } from '#lib/plan/ranges.ts'
import {
  chosenPlace,
  findingOf,
  hasDifference,
  ownPairs,
  type PairFinding,
  type Sides,
} from '#lib/report/cost-pairs.ts'
import { findingText } from '#lib/report/finding-text.ts'
import { signedUsd } from '#lib/report/usd-amount.ts'
import { CostKnowing } from './cost-knowing.tsx'
import classes from './cost-sure.module.css'
import { CostTornado } from './cost-tornado.tsx'
import words from './words.module.css'

const TICKS = 5

/** Whether a difference says something that its sentence does not say. */
const hasBar = (finding: PairFinding): boolean =>
  hasDifference(finding) && finding.kind !== 'same' && finding.kind !== 'same-open'

type RowProps = { readonly plan: Plan; readonly sides: Sides; readonly scale: readonly number[] }

function PairRow({ plan, sides, scale }: RowProps) {
  const catalog = useCatalog()
  const { own, other, pair } = sides
  const finding = findingOf(sides)
  const [low = 0, high = 1] = [scale[0], scale.at(-1)]
  const place = (usd: number) => (usd - low) / (high - low || 1)
  const { p10, p50, p90 } = pair.difference
  const isKnown = finding.kind === 'likelihood'
  return (
    <li className={classes.pair}>
      <span className={classes.name}>
        <PlatformMark kind={markOf(other.platform)} size={14} />
        <span>
          {other.title}
          {other.eligible ? null : <span className={classes.excluded}> · {SURE.excluded}</span>}
        </span>
      </span>
      <span className={isKnown ? classes.sure : classes.said}>{findingText(sides, { plan, catalog })}</span>
      {hasBar(finding) ? (
        <>
          <span className={classes.bar}>
            <RangeBar
              kind={markOf(own.platform)}
              range={{ low: place(p10), middle: place(p50), high: place(p90) }}
              limit={place(0)}
              open={pair.unpriced.mine.length > 0}
              faint={!other.eligible}
            />
          </span>
          <span className={classes.amounts}>
            {SURE.difference(signedUsd(p10), signedUsd(p50), signedUsd(p90))}
            {isKnown ? '' : `, ${SURE.known}`}
          </span>
        </>
      ) : null}
    </li>
  )
}

type PairsProps = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly ranges: Ranges
  readonly chosen: number
}

function Pairs({ plan, evaluation: { alternatives }, ranges, chosen }: PairsProps) {
  const own = alternatives[chosen]
  const pairs = ownPairs(ranges, chosen).flatMap((pair): Sides[] => {
    const other = alternatives[pair.other]
    return own && other ? [{ own, other, pair }] : []
  })
  if (!own || pairs.length === 0) return <p className={words.text}>{SURE.alone}</p>
  const drawn = pairs.filter((sides) => hasBar(findingOf(sides)))
  const ends = drawn.flatMap(({ pair: { difference } }) => [difference.p10, difference.p90])
  const scale = niceScale(Math.min(0, ...ends), Math.max(0, ...ends), TICKS)
  return (
    <>
      <p className={words.text}>{SURE.intro(own.title)}</p>
      <ul className={classes.pairs}>
        {pairs.map((sides) => (
          <PairRow key={sides.pair.other} plan={plan} sides={sides} scale={scale} />
        ))}
      </ul>
      {drawn.length === 0 ? null : (
        <div className={classes.scale}>
          <ScaleLine
            name={SURE.axis}
            ticks={scale.map((usd) => signedUsd(usd))}
            places={scale.map((usd) => (usd - (scale[0] ?? 0)) / ((scale.at(-1) ?? 1) - (scale[0] ?? 0) || 1))}
          />
        </div>
      )}
    </>
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** How sure the costs are: against each other alternative, what the difference hangs on, and what knowing more is worth. */
export function CostSure({ plan, evaluation }: Props) {
  const state = useInDepth()
  const ranges = shownOf(state)?.ranges
  const chosen = chosenPlace(evaluation)
  if (state.kind === 'failed') return <p className={words.text}>{RANGES.failed}</p>
  if (chosen < 0) return <p className={words.text}>{SURE.none}</p>
  if (!ranges)
    return (
      <div role="status" aria-label={RANGES.waiting}>
        <Skeleton height={620} />
      </div>
    )
  return (
    <div aria-busy={state.kind === 'working'}>
      <Pairs plan={plan} evaluation={evaluation} ranges={ranges} chosen={chosen} />
      <CostTornado plan={plan} evaluation={evaluation} ranges={ranges} />
      <CostKnowing plan={plan} evaluation={evaluation} ranges={ranges} />
    </div>
  )
}
