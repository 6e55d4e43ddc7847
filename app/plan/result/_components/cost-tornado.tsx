'use client'

import Link from 'next/link'
import { niceScale } from '#app/_charts/nice-scale.ts'
import { ScaleLine } from '#app/_charts/scale-line.tsx'
import { SwingBar } from '#app/_charts/swing-bar.tsx'
import { markOf } from '#app/_parts/marks.ts'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { TORNADO } from '#app/_text/costs.ts'
import { unitWords } from '#app/_text/units.ts'
import { quickPath } from '#lib/decision/quick-path.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Ranges, Swing } from '#lib/plan/ranges.ts'
import { isPartial } from '#lib/report/cost-pairs.ts'
import { behindKey, figureTitle, figureUnit, valueText } from '#lib/report/figure-title.ts'
import { noRivalText } from '#lib/report/no-rival-text.ts'
import { signedUsd } from '#lib/report/usd-amount.ts'
import classes from './cost-tornado.module.css'
import { SwingTable } from './cost-tornado-table.tsx'
import words from './words.module.css'

const SHOWN = 10
const TICKS = 6
/** The line of the same cost is drawn while it is no farther away than the bars are wide. */
const REACH = 1
const DIGITS = 3

/** The axis of the bars in USD a month, and whether the line of the same cost is on it. */
function axisOf(swings: readonly Swing[]) {
  const ends = swings.flatMap(({ low, high }) => [low, high])
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const width = most - least
  const isNear = least <= REACH * width && most >= 0 - REACH * width
  const scale = isNear ? niceScale(Math.min(0, least), Math.max(0, most), TICKS) : niceScale(least, most, TICKS)
  const [from = 0, to = 1] = [scale[0], scale.at(-1)]
  return { scale, isNear, isCrossed: least <= 0 && most >= 0, place: (usd: number) => (usd - from) / (to - from || 1) }
}

type Axis = ReturnType<typeof axisOf>

/** The way to where a figure can be changed: its question, or its row among the assumptions of this page. */
function FigureLink({ of, plan }: { readonly of: string; readonly plan: Plan }) {
  const catalog = useCatalog()
  const { id, question } = behindKey(of, catalog)
  const title = figureTitle(of, catalog)
  const isOnPath = question !== undefined && quickPath(catalog.policy.questions, plan.answers).includes(question)
  const isAsked = isOnPath && plan.overrides?.[id] === undefined
  return isAsked ? <Link href={`/plan#question-${id}`}>{title}</Link> : <a href={`#figure-${id}`}>{title}</a>
}

/** The unit of a figure in words; nothing for a plain number. */
function useUnitOf(): (key: string) => string {
  const catalog = useCatalog()
  return (key) => {
    const unit = figureUnit(key, catalog)
    return unit === '' ? '' : unitWords(unit)
  }
}

type RowProps = {
  readonly swing: Swing
  readonly axis: Axis
  readonly plan: Plan
  readonly unit: string
  readonly sides: readonly [own: Alternative, rival: Alternative]
}

function SwingRow({ swing, axis, plan, unit, sides: [own, rival] }: RowProps) {
  const { key, from, to, low, high } = swing
  const ends = [
    { usd: low, value: from },
    { usd: high, value: to },
  ].toSorted((one, other) => one.usd - other.usd)
  const [left, right] = ends.map(({ usd, value }) => (
    <span key={value} className={classes.end}>
      {signedUsd(usd, DIGITS)}
      <span className={classes.at}>{TORNADO.at(valueText(value))}</span>
    </span>
  ))
  return (
    <li className={classes.row}>
      <span className={classes.figure}>
        <FigureLink of={key} plan={plan} />
        <span className={classes.values}>
          {valueText(from)} → {valueText(to)} {unit}
        </span>
      </span>
      {left}
      <SwingBar
        from={axis.place(low)}
        to={axis.place(high)}
        zero={axis.isNear ? axis.place(0) : null}
        before={markOf(own.platform)}
        beyond={markOf(rival.platform)}
        allBeyond={low > 0}
      />
      {right}
    </li>
  )
}

type ChartProps = Pick<RowProps, 'plan' | 'sides'> & {
  readonly swings: readonly Swing[]
  /** A line of the two has no price on one side only. */
  readonly isPartial: boolean
}

function Chart({ swings, plan, sides, isPartial }: ChartProps) {
  const unitOf = useUnitOf()
  const shown = swings.slice(0, SHOWN)
  const axis = axisOf(shown)
  const { scale, place, isCrossed, isNear } = axis
  return (
    <>
      <p className={words.text}>
        {TORNADO.intro} {isNear ? TORNADO.zeroWithin : ''} {isCrossed ? '' : TORNADO.noZero}{' '}
        {isPartial ? TORNADO.knownOnly : ''}
      </p>
      <ul className={classes.rows}>
        {shown.map((swing) => (
          <SwingRow key={swing.key} swing={swing} axis={axis} plan={plan} unit={unitOf(swing.key)} sides={sides} />
        ))}
      </ul>
      <div className={classes.scale}>
        <ScaleLine name={TORNADO.axis} ticks={scale.map((usd) => signedUsd(usd, DIGITS))} places={scale.map(place)} />
      </div>
      {swings.length > SHOWN ? <p className={words.small}>{TORNADO.more(swings.length - SHOWN)}</p> : null}
      <SwingTable swings={swings} unitOf={unitOf} currency={plan.finance?.currency} />
    </>
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly ranges: Ranges }

/** What the difference between the recommended alternative and its cheapest rival hangs on, the widest swing first. */
export function CostTornado({ plan, evaluation, ranges }: Props) {
  const { alternatives } = evaluation
  const { tornado } = ranges
  const own = tornado && alternatives[tornado.first]
  const rival = tornado && alternatives[tornado.second]
  if (!own || !rival) return <p className={words.text}>{TORNADO.none(noRivalText({ evaluation, ranges }))}</p>
  return (
    <>
      <h3>{TORNADO.heading(rival.title)}</h3>
      {tornado.swings.length === 0 ? (
        <p className={words.text}>{TORNADO.noSwing}</p>
      ) : (
        <Chart swings={tornado.swings} plan={plan} sides={[own, rival]} isPartial={isPartial(ranges)} />
      )}
    </>
  )
}
