'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import hues from '#app/_ui/hues.module.css'
import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import chart from './chart-key.module.css'
import classes from './scatter-plot.module.css'

/** A point that can be chosen; places run from 0 to 1, to the right and up. */
export type PlotPoint = {
  readonly key: string
  readonly kind: MarkKind
  readonly across: number
  readonly up: number
  readonly name: string
  /** Its place across is a lower bound. */
  readonly open: boolean
  readonly isMarked: boolean
}
/** A place that is shown beside the points; its text stands beside it. */
export type PlotMark = Pick<PlotPoint, 'key' | 'kind' | 'across' | 'up'> & { readonly text: string }
type Tick = { readonly place: number; readonly text: string }

type Props = {
  readonly name: string
  /** From the left to the right: the arrow keys lead from one to the next. */
  readonly points: readonly PlotPoint[]
  readonly marks: readonly PlotMark[]
  readonly across: { readonly name: string; readonly ticks: readonly Tick[] }
  readonly up: { readonly name: string; readonly ticks: readonly Tick[] }
  /** What is pointed at, or has the focus. */
  readonly onLook: (key: string) => void
  readonly onChoose: (key: string) => void
}

const percent = (share: number): string => `${share * 100}%`
const placeOf = ({ across, up }: Pick<PlotPoint, 'across' | 'up'>) => ({ left: percent(across), bottom: percent(up) })

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  ArrowDown: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

function Points({ name, points, onLook, onChoose }: Pick<Props, 'name' | 'points' | 'onLook' | 'onChoose'>) {
  const [current, setCurrent] = useState(0)
  const group = useRef<HTMLFieldSetElement>(null)
  const reach = Math.min(current, points.length - 1) // one stop for the tab key, however many points there are
  const onKeyDown = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(reach, points.length - 1)
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    group.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <fieldset ref={group} className={classes.points} aria-label={name} onKeyDown={onKeyDown}>
      {points.map((point, at) => (
        <button
          key={point.key}
          type="button"
          className={`${classes.point} ${hues[point.kind]} ${point.open ? classes.open : ''} ${point.isMarked ? classes.marked : ''}`}
          style={placeOf(point)}
          aria-label={point.name}
          aria-pressed={point.isMarked}
          tabIndex={at === reach ? 0 : -1}
          onPointerEnter={() => onLook(point.key)}
          onFocus={() => {
            setCurrent(at)
            onLook(point.key)
          }}
          onClick={() => onChoose(point.key)}
        />
      ))}
    </fieldset>
  )
}

/** Points by two measures; each is a button. What stands behind a point is told beside the plot, by whoever draws it. */
export function ScatterPlot({ name, points, marks, across, up, onLook, onChoose }: Props) {
  return (
    <div className={classes.chart}>
      <div className={classes.upName} aria-hidden="true">
        {up.name}
      </div>
      <div className={classes.plot}>
        <div aria-hidden="true">
          {up.ticks.map(({ place, text }) => (
            <span key={text} className={classes.height} style={{ bottom: percent(place) }}>
              <span>{text}</span>
            </span>
          ))}
          {across.ticks.map(({ place, text }) => (
            <span key={text} className={classes.width} style={{ left: percent(place) }}>
              <span>{text}</span>
            </span>
          ))}
          {marks.map((mark) => (
            <span key={mark.key} className={`${classes.mark} ${hues[mark.kind]}`} style={placeOf(mark)}>
              {mark.text === '' ? null : (
                <span className={mark.across > 0.7 ? classes.before : classes.after}>{mark.text}</span>
              )}
            </span>
          ))}
        </div>
        <Points name={name} points={points} onLook={onLook} onChoose={onChoose} />
      </div>
      <div className={classes.acrossName} aria-hidden="true">
        {across.name}
      </div>
    </div>
  )
}

type KeyProps = Readonly<Record<'known' | 'open' | 'pinned' | 'other', string>>

/** The shapes of a plot, each with what it stands for. */
export function ScatterKey({ known, open, pinned, other }: KeyProps) {
  const shape = (look: string | undefined, text: string) => (
    <li>
      <span className={`${classes.sample} ${look}`} aria-hidden="true" />
      {text}
    </li>
  )
  return (
    <ul className={`${chart.key} ${hues.other}`}>
      {shape(classes.point, known)}
      {shape(`${classes.point} ${classes.open}`, open)}
      {shape(`${classes.point} ${classes.marked}`, pinned)}
      {shape(classes.mark, other)}
    </ul>
  )
}
