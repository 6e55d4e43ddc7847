'use client'

import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { aboutUsd } from '#app/_text/costs.ts'
import { MONTHS } from '#app/_text/costs-over-time.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { numberText } from '#lib/report/number-text.ts'
import { alternativeName } from '#lib/report/words.ts'
import { risesBehind, type Step, stepsOf } from './cost-steps.ts'
import words from './words.module.css'

type Props = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly projection: Projection
  /** The places of the alternatives that are drawn. */
  readonly places: readonly number[]
}

function StepLine({ step, plan, evaluation, places }: Omit<Props, 'projection'> & { readonly step: Step }) {
  const { catalog } = usePlanRoom()
  const rises = risesBehind(step, { plan, catalog, evaluation })
  const names = step.places.flatMap((place) => evaluation.alternatives[place] ?? []).map(alternativeName)
  const because = rises.map(({ title, from, to }) => MONTHS.because(title, numberText(from), numberText(to)))
  const where = step.places.length === places.length ? MONTHS.inAll : MONTHS.onlyIn(names)
  return (
    <li>
      <strong>
        {MONTHS.cliff({ month: step.month, title: step.title, from: aboutUsd(step.from), to: aboutUsd(step.to) })}
      </strong>
      {because.length > 0 ? ` (${because.join(', ')})` : ''}, {where}.
    </li>
  )
}

/** Where the order of the alternatives changes, and where a bill takes a step, in words. */
export function CostChanges({ plan, evaluation, projection, places }: Props) {
  const { alternatives } = evaluation
  const name = (place: number) => (alternatives[place] ? alternativeName(alternatives[place]) : '')
  const crossings = projection.crossovers.filter(
    ({ cheaper, dearer }) => places.includes(cheaper) && places.includes(dearer),
  )
  const isOpen = crossings.some(({ cheaper, dearer }) =>
    [cheaper, dearer].some((place) => alternatives[place]?.monthly.complete === false),
  )
  const steps = stepsOf(projection)
  return (
    <>
      <h3>{MONTHS.crossHeading}</h3>
      {crossings.length === 0 ? (
        <p className={words.text}>{MONTHS.noCross(projection.months)}</p>
      ) : (
        <ul className={words.plain}>
          {crossings.map(({ cheaper, dearer, month }) => (
            <li key={`${cheaper}/${dearer}`}>
              {MONTHS.cross({ cheaper: name(cheaper), dearer: name(dearer), month })}
            </li>
          ))}
        </ul>
      )}
      {isOpen ? <p className={words.small}>{MONTHS.openCross}</p> : null}
      <h3>{MONTHS.cliffHeading}</h3>
      {steps.length === 0 ? (
        <p className={words.text}>{MONTHS.noCliff}</p>
      ) : (
        <ul className={words.plain}>
          {steps.map((step) => (
            <StepLine
              key={`${step.month}/${step.line}/${step.from}`}
              step={step}
              plan={plan}
              evaluation={evaluation}
              places={places}
            />
          ))}
        </ul>
      )}
    </>
  )
}
