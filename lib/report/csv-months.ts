import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { ProjectedCosts, Projection } from '#lib/plan/projection.ts'
import { crossingsAhead, knownPlaces, stepsAhead } from '#lib/report/changes-ahead.ts'
import type { CsvRow } from '#lib/report/csv-columns.ts'
import { statusOf } from '#lib/report/csv-ranges.ts'
import { isWholeAhead } from '#lib/report/markdown-months.ts'
import { alternativeName } from '#lib/report/words.ts'

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
    { row: 'in all', category: counted, values: costs.cumulative, whole: cloud && (people || !countPeople) },
  ]
}

const seriesRows = (alternative: Alternative, { row, category, values, whole }: Series): readonly CsvRow[] =>
  values.map((usd, at): CsvRow => {
    const status = statusOf(usd, whole)
    return {
      row,
      alternative: alternativeName(alternative),
      category,
      status,
      month: at + 1,
      'amount USD': status === 'unknown' ? null : usd,
    }
  })

const onceRowsOf = (alternative: Alternative, { oneOffs }: ProjectedCosts): readonly CsvRow[] =>
  oneOffs.map(({ title, month, hours, usd }) => ({
    row: 'once',
    alternative: alternativeName(alternative),
    line: title,
    category: 'people',
    status: 'complete',
    quantity: hours,
    unit: 'Hrs',
    month,
    'amount USD': usd,
  }))

/** One row for each alternative in which a line takes the step; amounts are USD a month before and after it. */
const stepRows = (scope: Scope): readonly CsvRow[] =>
  stepsAhead(scope).flatMap(({ step: { places, month, title, from, to } }) =>
    places.flatMap((place): CsvRow[] => {
      const alternative = scope.evaluation.alternatives[place]
      if (!alternative) return []
      const amounts = { 'amount before USD': from, 'amount USD': to }
      return [{ row: 'step', alternative: alternativeName(alternative), line: title, month, ...amounts }]
    }),
  )

const crossingRows = (scope: Scope): readonly CsvRow[] =>
  crossingsAhead(scope).crossings.map(({ cheaper, dearer, month }) => ({
    row: 'crossover',
    alternative: alternativeName(cheaper),
    against: alternativeName(dearer),
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
    return [...rows.flatMap((one) => seriesRows(alternative, one)), ...onceRowsOf(alternative, costs)]
  })
  return [...series, ...crossingRows(scope), ...stepRows(scope)]
}
