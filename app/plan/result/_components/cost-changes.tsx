'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { MONTHS } from '#app/_text/costs-over-time.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { crossingsAhead, stepsAhead } from '#lib/report/changes-ahead.ts'
import words from './words.module.css'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly projection: Projection }

/** Where the order of the alternatives changes, and where a bill takes a step, in words. */
export function CostChanges(props: Props) {
  const catalog = useCatalog()
  const { crossings, none, isOpen, notCompared } = crossingsAhead(props)
  const steps = stepsAhead({ ...props, catalog })
  return (
    <>
      <h3>{MONTHS.crossHeading}</h3>
      {crossings.length === 0 ? (
        <p className={words.text}>{none}</p>
      ) : (
        <ul className={words.plain}>
          {crossings.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {isOpen ? <p className={words.small}>{MONTHS.openCross}</p> : null}
      {notCompared === null ? null : <p className={words.small}>{notCompared}</p>}
      <h3>{MONTHS.cliffHeading}</h3>
      {steps.length === 0 ? (
        <p className={words.text}>{MONTHS.noCliff}</p>
      ) : (
        <ul className={words.plain}>
          {steps.map(({ key, what, why, lines }) => (
            <li key={key}>
              <strong>{what}</strong>
              {why}
              {lines.length === 0 ? null : (
                <ul className={words.facts}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
