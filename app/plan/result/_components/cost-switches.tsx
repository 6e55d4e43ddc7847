'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { useInDepth } from '#app/_store/use-in-depth.ts'
import { SWITCHES } from '#app/_text/costs.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { SwitchPoint } from '#lib/plan/switch-points.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import words from './words.module.css'

type Props = { readonly evaluation: Evaluation }

/** The switch points of the recommended alternative, the nearest to the present value first. */
function ownSwitches(switches: readonly SwitchPoint[], { alternatives, recommendation }: Evaluation) {
  const own = alternatives.findIndex(
    ({ platform, variant }) => platform === recommendation.platform && variant === recommendation.variant,
  )
  const shift = ({ now, at }: SwitchPoint) => Math.abs(at - now) / Math.max(now, 1)
  return switches
    .filter(({ cheaper, dearer }) => cheaper.alternative === own || dearer.alternative === own)
    .toSorted((one, other) => shift(one) - shift(other))
}

function Switches({ evaluation, switches }: Props & { readonly switches: readonly SwitchPoint[] }) {
  const { policy, measures } = useCatalog()
  const titleOf = (figure: string) => {
    const id = figure.replace(/^\w+:/, '')
    return policy.questions.find((one) => one.id === id)?.label ?? measures.find((one) => one.id === id)?.title ?? id
  }
  const named = (place: number) => evaluation.alternatives[place]?.title ?? ''
  const own = ownSwitches(switches, evaluation)
  if (own.length === 0) return <p className={words.text}>{SWITCHES.none}</p>
  return (
    <ul className={words.plain}>
      {own.map((one) => (
        <li key={`${one.figure}/${one.cheaper.alternative}/${one.dearer.alternative}`}>
          <strong>
            {SWITCHES.step({ title: titleOf(one.figure), from: numberText(one.now), to: numberText(one.at) })}
          </strong>{' '}
          {SWITCHES.cheaper({
            cheaper: named(one.cheaper.alternative),
            dearer: named(one.dearer.alternative),
            less: formatUsd(one.cheaper.usd),
            more: formatUsd(one.dearer.usd),
          })}
        </li>
      ))}
    </ul>
  )
}

/** At which value of a figure the recommended alternative stops, or starts, being the cheaper one of two. */
export function CostSwitches({ evaluation }: Props) {
  const state = useInDepth()
  return (
    <>
      <h3>{SWITCHES.heading}</h3>
      <div aria-busy={state.kind === 'working'}>
        {state.kind === 'ready' ? (
          <Switches evaluation={evaluation} switches={state.result.switches} />
        ) : (
          <p className={words.text}>{state.kind === 'working' ? SWITCHES.working : SWITCHES.failed}</p>
        )}
      </div>
    </>
  )
}
