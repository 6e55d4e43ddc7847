'use client'

import { Skeleton } from '@mantine/core'
import { type ChartLine, type ChartMark, LineChart } from '#app/_charts/line-chart.tsx'
import { niceScale } from '#app/_charts/nice-scale.ts'
import { markOf } from '#app/_parts/marks.ts'
import type { PlansAsked } from '#app/_store/use-evaluations.ts'
import { useMonths } from '#app/_store/use-months.ts'
import { COLUMN_MONTHS } from '#app/_text/compare-costs.ts'
import { MONTHS } from '#app/_text/costs-over-time.ts'
import card from '#app/_ui/card.module.css'
import { Notice } from '#app/_ui/notice.tsx'
import frame from '#app/_ui/page-frame.module.css'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { orderAhead, type ProjectedCosts, type Projection } from '#lib/plan/projection.ts'
import { noCrossText } from '#lib/report/changes-ahead.ts'
import { type NamedAlternative, shownAlternative } from '#lib/report/compare-lines.ts'
import type { Compared } from '#lib/report/compare-plans.ts'
import { numberText } from '#lib/report/number-text.ts'
import { aboutAtLeastUsd, aboutUsd, centsText } from '#lib/report/usd-amount.ts'
import classes from './compare.module.css'

const [TICKS, YEAR] = [6, 12]

/** A column with what its alternative is known to cost over the months. */
type Line = { readonly name: string; readonly alternative: Alternative; readonly costs: ProjectedCosts }

/** The months ahead of each plan. */
type Projected = { readonly plans: PlansAsked['plans']; readonly projections: readonly Projection[] }

/** The columns of whose bill something is known. */
function linesOf(compared: readonly Compared[], { plans, projections }: Projected, same: NamedAlternative | null) {
  return compared.flatMap((one): Line[] => {
    const { name, plan, evaluation } = one
    const alternative = shownAlternative(one, same)
    const projection = projections[plans.indexOf(plan)]
    const costs = alternative && projection?.alternatives[evaluation.alternatives.indexOf(alternative)]
    if (!alternative || !costs) return []
    return whyNotCompared(alternative.lines) === 'nothing-known' ? [] : [{ name, alternative, costs }]
  })
}

const isOpen = ({ costs, alternative }: Line): boolean => !alternative.monthly.complete || costs.unpriced.length > 0
const amountOf = (text: string, line: Line): string => (isOpen(line) ? MONTHS.atLeast(text) : text)

/** The last amount of a line, rounded; what is known in part is never rounded up. */
const noteOf = (usd: number, line: Line): string =>
  isOpen(line) ? MONTHS.atLeast(aboutAtLeastUsd(usd)) : aboutUsd(usd)

function monthsShown(months: number): readonly number[] {
  const years = Array.from({ length: Math.floor(months / YEAR) }, (_, at) => (at + 1) * YEAR)
  return [...new Set([1, ...years, months])]
}

type LinesProps = { readonly lines: readonly Line[]; readonly months: number }

function Chart({ lines, months, marks }: LinesProps & { readonly marks: readonly ChartMark[] }) {
  const most = Math.max(1, ...lines.flatMap(({ costs }) => costs.cumulative))
  const shown = monthsShown(months)
  return (
    <LineChart
      lines={lines.map((line): ChartLine => {
        const { name, alternative, costs } = line
        return {
          key: name,
          kind: markOf(alternative.platform),
          values: costs.cumulative,
          title: name,
          note: noteOf(costs.cumulative.at(-1) ?? 0, line),
          faint: !alternative.eligible,
        }
      })}
      marks={marks}
      heights={niceScale(0, most, TICKS).map((value) => ({ value, text: aboutUsd(value) }))}
      widths={(shown.length > TICKS ? [1, months] : shown).map((month) => ({
        value: month - 1,
        text: month === 1 ? MONTHS.month(1) : numberText(month),
      }))}
    />
  )
}

function MonthsTable({ lines, months }: LinesProps) {
  const shown = monthsShown(months)
  return (
    <PlainTable
      name={COLUMN_MONTHS.table}
      columns={[
        { head: COLUMN_MONTHS.column },
        ...shown.map((month) => ({ head: MONTHS.month(month), look: 'amount' as const })),
      ]}
      rows={lines.map((line) => ({
        key: line.name,
        cells: [line.name, ...shown.map((month) => amountOf(centsText(line.costs.cumulative[month - 1] ?? 0), line))],
      }))}
    />
  )
}

/** Where the order of the columns changes, in sentences, and as marks on the lines that come to be the cheaper ones. */
function crossingsOf(lines: readonly Line[], months: number) {
  const { crossovers, notCompared } = orderAhead(lines.map(({ costs }) => costs))
  const nameAt = (at: number): string => COLUMN_MONTHS.named(lines[at]?.name ?? '')
  const said = crossovers.map(({ cheaper, dearer, month }) =>
    MONTHS.cross({ cheaper: nameAt(cheaper), dearer: nameAt(dearer), month }),
  )
  const pairs = notCompared.map(([one, other]) => MONTHS.pair(nameAt(one), nameAt(other)))
  return {
    marks: crossovers.map(({ cheaper, month }): ChartMark => {
      return { line: lines[cheaper]?.name ?? '', at: month - 1, text: MONTHS.month(month) }
    }),
    texts: [
      ...(said.length === 0 ? [noCrossText(months, lines.length, pairs.length)] : said),
      ...(said.length > 0 && lines.some(isOpen) ? [MONTHS.openCross] : []),
      ...(pairs.length === 0 ? [] : [MONTHS.notCompared(pairs)]),
    ],
  }
}

/** Whose people count, where that is not the same in every column. */
function countedText(compared: readonly Compared[]): string {
  const counting = compared.filter(({ plan }) => plan.answers.countPeople === true).map(({ name }) => name)
  if (counting.length === 0) return MONTHS.billOnly
  return counting.length === compared.length ? MONTHS.counted : COLUMN_MONTHS.mixed(counting)
}

type Props = {
  readonly compared: readonly Compared[]
  readonly same: NamedAlternative | null
  readonly asked: PlansAsked
}

type AheadProps = Omit<Props, 'asked'> & Projected

function Ahead({ compared, same, plans, projections }: AheadProps) {
  const lines = linesOf(compared, { plans, projections }, same)
  const months = projections[0]?.months ?? 0
  const drawn = lines.filter(({ alternative }) => whyNotCompared(alternative.lines) === null)
  const { marks, texts } = crossingsOf(drawn, months)
  const isLeft = ({ name }: Compared) => !lines.some((line) => line.name === name)
  const left = compared.filter(isLeft).map(({ name }) => COLUMN_MONTHS.named(name))
  if (lines.length === 0) return <p className={frame.text}>{COLUMN_MONTHS.none}</p>
  return (
    <>
      <p className={frame.text}>
        {COLUMN_MONTHS.intro(months)} {countedText(compared)}
      </p>
      {drawn.length === 0 ? null : <Chart lines={drawn} months={months} marks={marks} />}
      {drawn.length === lines.length ? null : (
        <p className={frame.text}>
          {MONTHS.noEstimate(lines.filter((one) => !drawn.includes(one)).map(({ name }) => COLUMN_MONTHS.named(name)))}
        </p>
      )}
      <p className={frame.text}>{texts.join(' ')}</p>
      <MonthsTable lines={lines} months={months} />
      {left.length === 0 ? null : <p className={frame.text}>{MONTHS.leftOut(left)}</p>}
    </>
  )
}

/** What the columns are known to cost in all over the months ahead, with the months in which their order changes. */
export function CompareMonths({ compared, same, asked }: Props) {
  const found = useMonths(asked)
  const current = found?.of === asked ? found : null
  return (
    <section className={`${card.card} ${classes.onPaper}`} aria-labelledby="months-ahead" aria-busy={current === null}>
      <h2 id="months-ahead" className={card.heading}>
        {COLUMN_MONTHS.heading}
      </h2>
      {current?.projections ? (
        <Ahead compared={compared} same={same} plans={asked.plans} projections={current.projections} />
      ) : current ? (
        <Notice kind="bad" text={MONTHS.failed} />
      ) : (
        <Skeleton height={420} />
      )}
    </section>
  )
}
