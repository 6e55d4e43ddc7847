import { type WhyNotCompared, whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { risesBehind, type Step, stepsOf } from '#lib/report/cost-steps.ts'
import { AHEAD } from '#lib/report/month-words.ts'
import { type NameOf, titleOf } from '#lib/report/name-of.ts'
import { numberText } from '#lib/report/number-text.ts'
import { aboutUsd, signedUsd } from '#lib/report/usd-amount.ts'

type Scope = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly projection: Projection
}

/** The places of the alternatives of whose cloud bill something is known; without a price there is nothing to add up. */
export const knownPlaces = ({ alternatives }: Pick<Evaluation, 'alternatives'>): readonly number[] =>
  alternatives.flatMap(({ lines }, at) => (whyNotCompared(lines) === 'nothing-known' ? [] : [at]))

/** The places of the alternatives whose bills are compared: those that lack no machine. */
export const comparedPlaces = ({ alternatives }: Pick<Evaluation, 'alternatives'>): readonly number[] =>
  alternatives.flatMap(({ lines }, at) => (whyNotCompared(lines) === null ? [at] : []))

/** Which alternatives are left out of the months ahead, or only of what is compared there, and why: a sentence each. */
export function leftOutAhead({ alternatives }: Evaluation, nameOf: NameOf = titleOf): readonly string[] {
  const namesOf = (why: WhyNotCompared) => alternatives.filter(({ lines }) => whyNotCompared(lines) === why).map(nameOf)
  const [floors, unknown] = [namesOf('no-estimate'), namesOf('nothing-known')]
  return [
    ...(floors.length === 0 ? [] : [AHEAD.noEstimate(floors)]),
    ...(unknown.length === 0 ? [] : [AHEAD.leftOut(unknown)]),
  ]
}

/** What is said where the order of `count` bills never changes, of whose pairs so many are not compared. */
export const noCrossText = (months: number, count: number, missed: number): string =>
  (count * (count - 1)) / 2 > missed ? AHEAD.noCross(months) : AHEAD.nothingCompared

/** Where the order of the alternatives changes, in sentences, and whether a line without a price may shift one. */
export function crossingsAhead(
  { evaluation, projection }: Pick<Scope, 'evaluation' | 'projection'>,
  nameOf: NameOf = titleOf,
) {
  const { alternatives } = evaluation
  const places = comparedPlaces(evaluation)
  const found = projection.crossovers.flatMap(({ cheaper, dearer, month }) => {
    const [one, other] = [alternatives[cheaper], alternatives[dearer]]
    if (!one || !other || !places.includes(cheaper) || !places.includes(dearer)) return []
    return [{ one, other, month, key: `${cheaper}/${dearer}` }]
  })
  const missed = projection.notCompared.flatMap((pair): string[] => {
    const [one, other] = pair.map((at) => alternatives[at])
    return one && other && pair.every((at) => places.includes(at)) ? [AHEAD.pair(nameOf(one), nameOf(other))] : []
  })
  return {
    /** What is said where there is no crossing. */
    none: noCrossText(projection.months, places.length, missed.length),
    /** Which pairs cannot be compared, in a sentence; null where all can. */
    notCompared: missed.length === 0 ? null : AHEAD.notCompared(missed),
    isOpen: found.some(({ one, other }) => !(one.monthly.complete && other.monthly.complete)),
    crossings: found.map(({ one, other, month, key }) => ({
      key,
      month,
      cheaper: one,
      dearer: other,
      text: AHEAD.cross({ cheaper: nameOf(one), dearer: nameOf(other), month }),
    })),
  }
}

/** A step of a bill in words: what rises, why and where, and the lines under it where they are more than one. */
export type StepText = {
  readonly step: Step
  readonly key: string
  readonly what: string
  readonly why: string
  readonly lines: readonly string[]
}

const CATEGORIES = ['cloud', 'people'] as const

/** How much a step puts on, cloud and people apart. */
export const netOf = ({ lines }: Step) =>
  CATEGORIES.flatMap((category) => {
    const own = lines.filter((one) => one.category === category)
    const from = own.reduce((sum, one) => sum + one.from, 0)
    const to = own.reduce((sum, one) => sum + one.to, 0)
    return own.length === 0 ? [] : [{ category, from, to }]
  })

/** What rises: the size that is taken next, or the one line. */
function whatText(step: Step): string {
  const { month, change, lines, from, to, partial } = step
  const [only] = lines
  if (change === null) return AHEAD.cliff({ month, title: only?.title ?? '', from: aboutUsd(from), to: aboutUsd(to) })
  const net = netOf(step).map((one) => AHEAD.net[one.category](signedUsd(one.to - one.from)))
  return AHEAD.classStep({ ...change, month, net: [...net, ...(partial ? [AHEAD.netOpen] : [])].join(', ') })
}

const lineText = ({ title, from, to }: Step['lines'][number]): string =>
  AHEAD.because(title, aboutUsd(from), aboutUsd(to))

/** Whether a line's change is large enough to be seen in what is written. */
const isSeen = ({ from, to }: Step['lines'][number]): boolean => aboutUsd(from) !== aboutUsd(to)

function stepText(step: Step, { plan, evaluation, catalog }: Scope, nameOf: NameOf): StepText {
  const places = knownPlaces(evaluation)
  const names = step.places.flatMap((place) => evaluation.alternatives[place] ?? []).map(nameOf)
  const rises = risesBehind(step, { plan, catalog, evaluation })
  const because = rises.map(({ title, from, to }) => AHEAD.because(title, numberText(from), numberText(to)))
  const where = step.places.length === places.length ? AHEAD.inAll : AHEAD.onlyIn(names)
  return {
    step,
    key: JSON.stringify([step.month, step.change, step.lines]),
    what: whatText(step),
    why: `${because.length > 0 ? ` (${because.join(', ')})` : ''}, ${where}.`,
    lines: step.change === null ? [] : step.lines.filter(isSeen).map(lineText),
  }
}

/** Where a bill takes a large step, in the order of the months. */
export const stepsAhead = (scope: Scope, nameOf: NameOf = titleOf): readonly StepText[] =>
  stepsOf(scope.projection).map((step) => stepText(step, scope, nameOf))
