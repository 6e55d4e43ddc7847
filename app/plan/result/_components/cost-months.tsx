'use client'

import { Skeleton } from '@mantine/core'
import { type ChartLine, type ChartMark, LineChart } from '#app/_charts/line-chart.tsx'
import { niceScale } from '#app/_charts/nice-scale.ts'
import { markOf } from '#app/_parts/marks.ts'
import { shownOf, useInDepth } from '#app/_store/use-in-depth.ts'
import { MONTHS } from '#app/_text/costs-over-time.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { comparedPlaces, crossingsAhead, knownPlaces, leftOutAhead } from '#lib/report/changes-ahead.ts'
import { numberText } from '#lib/report/number-text.ts'
import { aboutAtLeastUsd, aboutUsd, centsText } from '#lib/report/usd-amount.ts'
import { CostChanges } from './cost-changes.tsx'
import { CostGrowth } from './cost-growth.tsx'
import { MonthName } from './cost-name.tsx'
import { CostOnce } from './cost-once.tsx'
import words from './words.module.css'

const [TICKS, YEAR] = [6, 12]

/** Month 1, the end of each year, the last month. */
function monthsShown(months: number): readonly number[] {
  const years = Array.from({ length: Math.floor(months / YEAR) }, (_, at) => (at + 1) * YEAR)
  return [...new Set([1, ...years, months])]
}

type KnownAt = { readonly alternative: Alternative; readonly values: readonly number[] }

const amountOf = (text: string, { monthly }: Alternative): string => (monthly.complete ? text : MONTHS.atLeast(text))

function linesOf(places: readonly number[], { alternatives }: Evaluation, projection: Projection): readonly KnownAt[] {
  return places.flatMap((place) => {
    const [alternative, costs] = [alternatives[place], projection.alternatives[place]]
    return alternative && costs ? [{ alternative, values: costs.cumulative }] : []
  })
}

const keyOf = ({ platform, variant, title }: Alternative): string => `${platform}/${variant}/${title}`

function Chart({ known, marks }: { readonly known: readonly KnownAt[]; readonly marks: readonly ChartMark[] }) {
  const lines = known.map(({ alternative, values }): ChartLine => {
    const last = values.at(-1) ?? 0
    return {
      key: keyOf(alternative),
      kind: markOf(alternative.platform),
      values,
      title: alternative.title,
      note: alternative.monthly.complete ? aboutUsd(last) : MONTHS.atLeast(aboutAtLeastUsd(last)),
      faint: !alternative.eligible,
    }
  })
  const months = known[0]?.values.length ?? 1
  const most = Math.max(1, ...known.flatMap(({ values }) => values))
  const shown = monthsShown(months)
  return (
    <LineChart
      lines={lines}
      marks={marks}
      heights={niceScale(0, most, TICKS).map((value) => ({ value, text: aboutUsd(value) }))}
      widths={(shown.length > TICKS ? [1, months] : shown).map((month) => ({
        value: month - 1,
        text: month === 1 ? MONTHS.month(1) : numberText(month),
      }))}
    />
  )
}

/** The crossings on the lines that come to be the cheaper ones. */
const marksOf = (evaluation: Evaluation, projection: Projection): readonly ChartMark[] =>
  crossingsAhead({ evaluation, projection }).crossings.map(({ cheaper, month }) => ({
    line: keyOf(cheaper),
    at: month - 1,
    text: MONTHS.month(month),
  }))

function KnownTable({ known, months }: { readonly known: readonly KnownAt[]; readonly months: number }) {
  const shown = monthsShown(months)
  return (
    <PlainTable
      name={MONTHS.table}
      columns={[
        { head: MONTHS.alternative },
        ...shown.map((month) => ({ head: MONTHS.month(month), look: 'amount' as const })),
      ]}
      rows={known.map(({ alternative, values }) => ({
        key: keyOf(alternative),
        cells: [
          <MonthName key="name" alternative={alternative} />,
          ...shown.map((month) => amountOf(centsText(values[month - 1] ?? 0), alternative)),
        ],
      }))}
    />
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

function Ahead({ plan, evaluation, projection }: Props & { readonly projection: Projection }) {
  const known = linesOf(knownPlaces(evaluation), evaluation, projection)
  const drawn = linesOf(comparedPlaces(evaluation), evaluation, projection)
  const left = leftOutAhead(evaluation)
  return (
    <>
      <p className={words.text}>
        {MONTHS.intro(projection.months)} {plan.answers.countPeople === true ? MONTHS.counted : MONTHS.billOnly}
      </p>
      {left.length === 0 ? null : <p className={words.small}>{left.join(' ')}</p>}
      {known.length === 0 ? null : (
        <>
          {drawn.length === 0 ? null : <Chart known={drawn} marks={marksOf(evaluation, projection)} />}
          <KnownTable known={known} months={projection.months} />
          <CostChanges plan={plan} evaluation={evaluation} projection={projection} />
        </>
      )}
      <CostOnce plan={plan} evaluation={evaluation} projection={projection} />
    </>
  )
}

/** What the alternatives are known to cost in all over the months ahead, and how fast what they cost for grows. */
export function CostMonths({ plan, evaluation }: Props) {
  const state = useInDepth()
  const projection = shownOf(state)?.projection
  return (
    <>
      {state.kind === 'failed' ? <p className={words.text}>{MONTHS.failed}</p> : null}
      {projection ? (
        <div aria-busy={state.kind === 'working'}>
          <Ahead plan={plan} evaluation={evaluation} projection={projection} />
        </div>
      ) : state.kind === 'working' ? (
        <div role="status" aria-label={MONTHS.waiting}>
          <Skeleton height={1000} />
        </div>
      ) : null}
      <CostGrowth />
    </>
  )
}
