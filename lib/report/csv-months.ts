import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { ProjectedCosts, Projection } from '#lib/plan/projection.ts'
import { crossingsAhead, knownPlaces, netOf } from '#lib/report/changes-ahead.ts'
import { type Step, stepsOf } from '#lib/report/cost-steps.ts'
import type { CsvRow } from '#lib/report/csv-columns.ts'
import { statusOf } from '#lib/report/csv-ranges.ts'
import { isCountedWhole, isWholeAhead } from '#lib/report/markdown-months.ts'
import { oncePieces } from '#lib/report/once-rows.ts'

type Scope = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly projection: Projection
}

type Series = {
  readonly row: 'month' | 'in all'
  readonly category: string
  readonly values: readonly number[]
  readonly whole: boolean
}

function seriesOf(alternative: Alternative, costs: ProjectedCosts, countPeople: boolean): readonly Series[] {
  const [cloud, people] = [isWholeAhead(alternative, costs, 'cloud'), isWholeAhead(alternative, costs, 'people')]
  const counted = countPeople ? 'cloud, people and work done once' : 'cloud'
  return [
    { row: 'month', category: 'cloud', values: costs.cloud, whole: cloud },
    { row: 'month', category: 'people', values: costs.people, whole: people },
    {
      row: 'in all',
      category: counted,
      values: costs.cumulative,
      whole: isCountedWhole(alternative, costs, countPeople),
    },
  ]
}

const seriesRows = (alternative: Alternative, { row, category, values, whole }: Series): readonly CsvRow[] =>
  values.map((usd, at): CsvRow => {
    const status = statusOf(usd, whole)
    return {
      row,
      alternative: alternative.title,
      category,
      status,
      month: at + 1,
      'amount USD': status === 'unknown' ? null : usd,
    }
  })

const onceRowsOf = (alternative: Alternative, { oneOffs }: ProjectedCosts, scope: Scope): readonly CsvRow[] =>
  oncePieces(oneOffs, scope).map(({ title, month, hours, usd }) => ({
    row: 'once',
    alternative: alternative.title,
    line: title,
    category: 'people',
    status: usd === null ? 'unknown' : 'complete',
    quantity: hours,
    unit: 'Hrs',
    month,
    'amount USD': usd,
  }))

/** What takes a step: the line, or the thing with its size before and after. */
const stepName = ({ change, lines }: Step): string =>
  change === null ? (lines[0]?.title ?? '') : `${change.scale}: ${change.from} → ${change.to}`

type Amounts = { readonly from: number; readonly to: number; readonly category: string }

const amountCells = ({ from, to, category }: Amounts): Partial<CsvRow> => ({
  category,
  'amount before USD': from,
  'amount USD': to,
})

/** The rows of a step in one alternative: cloud and people apart, and under a larger size its lines. */
function rowsOfStep(step: Step, named: Alternative): readonly CsvRow[] {
  const [alternative, { month, lines, change, partial }] = [named.title, step]
  const status = partial ? 'at least' : 'complete'
  return [
    ...netOf(step).map(
      (one): CsvRow => ({ row: 'step', alternative, line: stepName(step), status, month, ...amountCells(one) }),
    ),
    ...(change === null ? [] : lines).map(
      (one): CsvRow => ({ row: 'line of a step', alternative, line: one.title, month, ...amountCells(one) }),
    ),
  ]
}

/** The steps of every alternative; amounts are USD a month before and after it. */
const stepRows = ({ evaluation, projection }: Scope): readonly CsvRow[] =>
  stepsOf(projection).flatMap((step) =>
    step.places.flatMap((place) => {
      const named = evaluation.alternatives[place]
      return named ? rowsOfStep(step, named) : []
    }),
  )

const crossingRows = (scope: Scope): readonly CsvRow[] =>
  crossingsAhead(scope).crossings.map(({ cheaper, dearer, month }) => ({
    row: 'crossover',
    alternative: cheaper.title,
    against: dearer.title,
    month,
  }))

/** The months ahead: each month of cloud and people, all that is counted up to it, work done once, crossings and steps. */
export function monthRows(scope: Scope): readonly CsvRow[] {
  const { plan, evaluation, projection } = scope
  const countPeople = plan.answers.countPeople === true
  const known = knownPlaces(evaluation)
  const series = projection.alternatives.flatMap((costs, place) => {
    const alternative = evaluation.alternatives[place]
    if (!alternative) return []
    const rows = known.includes(place) ? seriesOf(alternative, costs, countPeople) : []
    return [...rows.flatMap((one) => seriesRows(alternative, one)), ...onceRowsOf(alternative, costs, scope)]
  })
  return [...series, ...crossingRows(scope), ...stepRows(scope)]
}
