import hues from '#app/_ui/hues.module.css'
import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import classes from './line-chart.module.css'
import { spreadOut } from './spread-out.ts'

/** A line: its hue and its dashes tell it apart, and the words at its end name it. */
export type ChartLine = {
  readonly key: string
  readonly kind: MarkKind
  readonly values: readonly number[]
  readonly title: string
  readonly note: string
  readonly faint: boolean
}

/** A place on a line that is marked: which value of which line, and what stands beside it. */
export type ChartMark = { readonly line: string; readonly at: number; readonly text: string }

type Tick = { readonly value: number; readonly text: string }

type Props = {
  readonly lines: readonly ChartLine[]
  readonly marks: readonly ChartMark[]
  /** Values of the vertical axis, rising; the first and the last are its ends. */
  readonly heights: readonly Tick[]
  /** Places along the horizontal axis, by the number of a value from 0. */
  readonly widths: readonly Tick[]
}

const DASHES = ['', '7 4', '2 3', '10 3 2 3', '4 2', '1 4']
/** The height of a label as a share of the chart's. */
const LABEL = 0.15

const percent = (share: number): string => `${share * 100}%`

function Dash({ at }: { readonly at: number }) {
  return (
    <svg className={classes.dash} width="26" height="8" viewBox="0 0 26 8" aria-hidden="true">
      <path d="M0 4H26" stroke="currentColor" strokeWidth="2.5" strokeDasharray={DASHES[at % DASHES.length]} />
    </svg>
  )
}

function axesOf({ lines, heights }: Props) {
  const [low, high] = [heights[0]?.value ?? 0, heights.at(-1)?.value ?? 1]
  const last = Math.max(1, ...lines.map(({ values }) => values.length - 1))
  return { across: (at: number) => at / last, down: (value: number) => 1 - (value - low) / (high - low || 1) }
}

type Axes = ReturnType<typeof axesOf>

function Plot({ props: { lines, marks, heights, widths }, across, down }: Axes & { readonly props: Props }) {
  return (
    <div className={classes.plot}>
      {heights.map(({ value, text }) => (
        <span key={value} className={classes.height} style={{ top: percent(down(value)) }}>
          <span>{text}</span>
        </span>
      ))}
      <svg className={classes.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {lines.map(({ key, kind, values, faint }, at) => (
          <polyline
            key={key}
            className={`${hues[kind]} ${classes.line} ${faint ? classes.faint : ''}`}
            strokeDasharray={DASHES[at % DASHES.length]}
            points={values.map((value, month) => `${across(month) * 100},${down(value) * 100}`).join(' ')}
          />
        ))}
      </svg>
      {marks.map(({ line, at, text }) => {
        const value = lines.find(({ key }) => key === line)?.values[at] ?? 0
        return (
          <span
            key={`${line}/${at}/${text}`}
            className={classes.mark}
            style={{ left: percent(across(at)), top: percent(down(value)) }}
          >
            <span className={across(at) > 0.7 ? classes.before : classes.after}>{text}</span>
          </span>
        )
      })}
      {widths.map(({ value, text }) => (
        <span key={value} className={classes.width} style={{ left: percent(across(value)) }}>
          {text}
        </span>
      ))}
    </div>
  )
}

/** Lines over time, each named at its end. A drawing beside a table, never instead of it. */
export function LineChart(props: Props) {
  const { lines } = props
  const axes = axesOf(props)
  const ends = spreadOut(
    lines.map(({ values }) => axes.down(values.at(-1) ?? 0) - LABEL / 2),
    LABEL,
  )
  return (
    <div className={classes.chart} aria-hidden="true">
      <Plot {...axes} props={props} />
      <div className={classes.labels}>
        {lines.map(({ key, kind, title, note }, at) => (
          <span key={key} className={classes.label} style={{ top: percent(Math.max(0, ends[at] ?? 0)) }}>
            <span className={`${hues[kind]} ${classes.sign}`}>
              <Dash at={at} />
            </span>
            <span>
              {title}
              <span className={classes.note}>{note}</span>
            </span>
          </span>
        ))}
      </div>
    </div>
  )
}
