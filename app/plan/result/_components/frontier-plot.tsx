'use client'

import { useState } from 'react'
import { niceScale } from '#app/_charts/nice-scale.ts'
import { type PlotMark, type PlotPoint, ScatterKey, ScatterPlot } from '#app/_charts/scatter-plot.tsx'
import { markOf } from '#app/_parts/marks.ts'
import { pinnedAs } from '#app/_store/pins.ts'
import { pointsText } from '#app/_text/decision.ts'
import { FRONTIER, PLOT } from '#app/_text/frontier.ts'
import { isSameStack } from '#lib/decision/stack.ts'
import type { Evaluation, FrontierPoint } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { numberText } from '#lib/report/number-text.ts'
import { aboutUsd } from '#lib/report/usd-amount.ts'
import { totalText } from '#lib/report/words.ts'
import { usdText } from '#lib/units/usd.ts'
import classes from './frontier.module.css'
import { StackParts } from './frontier-parts.tsx'
import { costOf } from './frontier-rival.ts'
import type { Pins } from './use-pins.ts'

const TICKS = 5

/** The key of a stack of the frontier. */
export const keyOf = ({ stack }: FrontierPoint): string => JSON.stringify(stack)

type Placed = { readonly usd: string; readonly value: number }

function scaleOf(numbers: readonly number[]) {
  const scale = niceScale(Math.min(...numbers), Math.max(...numbers), TICKS)
  const [low, high] = [scale[0] ?? 0, scale.at(-1) ?? 1]
  const place = (number: number): number => (high > low ? (number - low) / (high - low) : 0.5)
  return { place, ticks: scale.map((number) => ({ number, place: place(number) })) }
}

const knownCost = ({ cloud, people }: Pick<FrontierPoint, 'cloud' | 'people'>, plan: Plan): string =>
  usdText(costOf(cloud, people, plan))

/** The alternatives that were judged, as marks beside the stacks; what is on the frontier too is drawn once. */
function marksOf({ alternatives, frontier, recommendation }: Evaluation, plan: Plan) {
  return alternatives.flatMap((one) => {
    const { stack, value, monthly, title, platform } = one
    const isRecommended = isSameStack(stack, recommendation.stack)
    const isDrawn = frontier.some((point) => isSameStack(point.stack, stack))
    if (value === null || !one.eligible || (isDrawn && !isRecommended)) return []
    const cloud = monthly.effective ?? monthly.cloud.point
    return [
      {
        key: title,
        kind: markOf(platform),
        usd: knownCost({ cloud, people: monthly.people.point }, plan),
        value,
        text: isRecommended ? FRONTIER.chosen : '',
      },
    ]
  })
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly pins: Pins }

/** The stack that is looked at; its place is kept while none is. */
function Looked({ point, usd }: { readonly point: FrontierPoint | undefined; readonly usd: string }) {
  return (
    <div className={classes.looked}>
      {point ? (
        <>
          <strong>{PLOT.point(platformName(point), totalText(usd, point.complete), pointsText(point.value))}</strong>
          <StackParts stack={point.stack} />
        </>
      ) : (
        PLOT.nothing
      )}
    </div>
  )
}

/** The frontier as a plot: what is pointed at shows its parts, what is clicked joins the alternatives. */
export function FrontierPlot({ plan, evaluation, pins }: Props) {
  const [looked, setLooked] = useState<string | null>(null)
  const points = evaluation.frontier
    .map((point) => ({ point, usd: knownCost(point, plan), value: point.value }))
    .toSorted((a, b) => Number(a.usd) - Number(b.usd))
  const others = marksOf(evaluation, plan)
  const all: readonly Placed[] = [...points, ...others]
  const [costs, values] = [scaleOf(all.map(({ usd }) => Number(usd))), scaleOf(all.map(({ value }) => value))]
  const placeOf = ({ usd, value }: Placed) => ({ across: costs.place(Number(usd)), up: values.place(value) })
  const isPinned = ({ stack }: FrontierPoint) => pinnedAs(pins.pinned, stack) !== undefined
  const drawn = points.map(({ point, usd, value }): PlotPoint => {
    const name = PLOT.point(platformName(point), totalText(usd, point.complete), pointsText(value))
    const open = !point.complete
    return {
      key: keyOf(point),
      kind: markOf(point.platform),
      ...placeOf({ usd, value }),
      name,
      open,
      isMarked: isPinned(point),
    }
  })
  const marks = others.map(({ key, kind, text, ...own }): PlotMark => ({ key, kind, text, ...placeOf(own) }))
  const found = points.find(({ point }) => keyOf(point) === looked)
  return (
    <>
      <ScatterPlot
        name={PLOT.name}
        points={drawn}
        marks={marks}
        across={{
          name: plan.answers.countPeople === true ? PLOT.across.both : PLOT.across.bill,
          ticks: costs.ticks.map(({ number, place }) => ({ place, text: aboutUsd(number) })),
        }}
        up={{ name: PLOT.up, ticks: values.ticks.map(({ number, place }) => ({ place, text: numberText(number) })) }}
        onLook={setLooked}
        onChoose={(key) => {
          const chosen = points.find(({ point }) => keyOf(point) === key)
          if (chosen) pins.pin(chosen.point)
        }}
      />
      <Looked point={found?.point} usd={found?.usd ?? '0'} />
      <ScatterKey {...PLOT.key} />
    </>
  )
}
