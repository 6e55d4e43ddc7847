import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { ProjectedCosts, Projection } from '#lib/plan/projection.ts'
import { crossingsAhead, knownPlaces, leftOutAhead, stepsAhead } from '#lib/report/changes-ahead.ts'
import { alternativeCell, list, table } from '#lib/report/markdown-table.ts'
import { AHEAD } from '#lib/report/month-words.ts'
import { numberText } from '#lib/report/number-text.ts'
import { onceRows, onceSumText } from '#lib/report/once-rows.ts'
import { centsText, knownText } from '#lib/report/usd-amount.ts'
import { isComplete } from '#lib/report/words.ts'

const YEAR = 12

/** A stretch of months from 1, both ends in it. */
export type Stretch = { readonly from: number; readonly to: number }

/** The years of a horizon, the last one as long as it is. */
export const yearsOf = (months: number): readonly Stretch[] =>
  Array.from({ length: Math.ceil(months / YEAR) }, (_, year) => ({
    from: year * YEAR + 1,
    to: Math.min(months, (year + 1) * YEAR),
  }))

const sumOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0)
const within = (values: readonly number[], { from, to }: Stretch): number => sumOf(values.slice(from - 1, to))

/** Whether one side of the months ahead holds every line: what has no price in a later month counts on both sides. */
export function isWholeAhead(alternative: Alternative, costs: ProjectedCosts, side: 'cloud' | 'people'): boolean {
  const isNew = (id: string): boolean => !alternative.lines.some((line) => line.id === id)
  return isComplete(alternative, side) && !costs.unpriced.some(isNew)
}

/** Whether all that is counted of the months ahead is known. */
export const isCountedWhole = (alternative: Alternative, costs: ProjectedCosts, countPeople: boolean): boolean =>
  isWholeAhead(alternative, costs, 'cloud') &&
  (!countPeople || (isWholeAhead(alternative, costs, 'people') && costs.oneOffs.unknown.length === 0))

type Side = { readonly name: string; readonly textIn: (stretch: Stretch) => string }

const sumIn = (values: readonly number[], whole: boolean) => (stretch: Stretch) =>
  knownText(within(values, stretch), whole)

/** The sides of an alternative's months: what they are called, and what they come to in a stretch of them. */
function sidesOf(alternative: Alternative, costs: ProjectedCosts, countPeople: boolean): readonly Side[] {
  const [cloud, people] = [isWholeAhead(alternative, costs, 'cloud'), isWholeAhead(alternative, costs, 'people')]
  const all = costs.cumulative.map((sum, at) => sum - (costs.cumulative[at - 1] ?? 0))
  const once = ({ from, to }: Stretch): string =>
    onceSumText(
      costs.oneOffs,
      ({ month }) => month >= from && month <= to,
      ({ usd }) => centsText(usd),
    )
  return [
    { name: 'Cloud', textIn: sumIn(costs.cloud, cloud) },
    { name: 'People, by the month', textIn: sumIn(costs.people, people) },
    { name: 'People, once', textIn: once },
    { name: 'All that is counted', textIn: sumIn(all, isCountedWhole(alternative, costs, countPeople)) },
  ]
}

type Scope = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly projection: Projection
  readonly countPeople: boolean
}

function yearsTable({ evaluation, projection, countPeople }: Scope): string {
  const years = yearsOf(projection.months)
  const rows = knownPlaces(evaluation).flatMap((place) => {
    const [alternative, costs] = [evaluation.alternatives[place], projection.alternatives[place]]
    if (!alternative || !costs) return []
    return sidesOf(alternative, costs, countPeople).map(({ name, textIn }) => [
      alternativeCell(alternative),
      name,
      ...[...years, { from: 1, to: projection.months }].map(textIn),
    ])
  })
  const heads = years.map(({ from, to }) => `Months ${from} to ${to}`)
  return table(['Alternative', 'USD', ...heads, 'In all'], rows)
}

function onceTable(scope: Scope): string {
  const rows = onceRows(scope, alternativeCell).map(({ title, month, hours, usd, of }) => [
    title,
    numberText(month),
    hours === null ? AHEAD.unknownOnce : numberText(hours),
    usd === null ? AHEAD.unknownOnce : centsText(usd),
    of,
  ])
  return rows.length === 0 ? AHEAD.noOnce : table(['Work', 'Month', 'Hours', 'USD', 'For'], rows)
}

/** The months ahead: what is paid in each year, where the order changes, where a bill takes a step, work done once. */
export function monthsSection(scope: Scope): readonly string[] {
  const { plan, evaluation, projection, countPeople } = scope
  const { months } = projection
  const { crossings, none, isOpen, notCompared } = crossingsAhead(scope, alternativeCell)
  const steps = stepsAhead(scope, alternativeCell).map(({ what, why, lines }) =>
    [`${what}${why}`, ...lines.map((line) => `  - ${line}`)].join('\n'),
  )
  return [
    `## The next ${months} months`,
    `Known cost at today’s prices, every figure at its likeliest value, while the team and its work grow. ${countPeople ? AHEAD.counted : AHEAD.billOnly}${plan.finance === undefined ? '' : ` ${AHEAD.withTerms}`}`,
    ...(knownPlaces(evaluation).length === 0 ? [] : [yearsTable(scope)]),
    ...leftOutAhead(evaluation, alternativeCell),
    '### Where the order changes',
    crossings.length === 0 ? none : list(crossings.map(({ text }) => text)),
    ...(isOpen ? [AHEAD.openCross] : []),
    ...(notCompared === null ? [] : [notCompared]),
    '### Steps in the bill',
    steps.length === 0 ? AHEAD.noCliff : list(steps),
    '### Work done once',
    onceTable(scope),
  ]
}
