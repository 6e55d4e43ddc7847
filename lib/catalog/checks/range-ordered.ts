import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Place } from '#lib/catalog/checks/kit/fault.ts'

type Range = { readonly low?: number; readonly likely: number; readonly high?: number }

function rangeFaults(place: Place, { low, likely, high }: Range): readonly Fault[] {
  const whole = (low === undefined) === (high === undefined)
  const ordered = (low ?? likely) <= likely && likely <= (high ?? likely)
  return [
    ...faultUnless(whole, place, ['both low and high, or neither', { low, high }]),
    ...faultUnless(ordered, place, ['low ≤ likely ≤ high', { low, likely, high }]),
  ]
}

const factRanges = ({ measures }: Data): readonly Fault[] =>
  measures.flatMap((place) =>
    place.value.history.flatMap(({ value: likely, ...rest }, at) => {
      const row = below(place, `.history[${at}]`)
      const stated = place.value.basis !== 'judgement' || rest.low !== undefined
      return [
        ...rangeFaults(row, { likely, ...rest }),
        ...faultUnless(stated, row, ['the low and high of a judgement', rest]),
      ]
    }),
  )

/** The bounds of an answer, widest first. */
function boundFaults({ questions }: Data): readonly Fault[] {
  return questions.flatMap((place) => {
    const { answer } = place.value
    if (!('min' in answer)) return []
    const { min, max } = answer
    const [from, to] = 'plausible' in answer ? answer.plausible : [min, max]
    const ordered = min <= from && from < to && to <= max
    return faultUnless(ordered, below(place, '.answer'), ['min ≤ plausible from < to ≤ max', [min, from, to, max]])
  })
}

function defaultFaults({ questions }: Data): readonly Fault[] {
  return questions.flatMap((place) => {
    const { answer, default: fallback } = place.value
    if (fallback?.kind !== 'value' || typeof fallback.likely !== 'number' || !('plausible' in answer)) return []
    const { low, likely, high } = fallback
    const [from, to] = answer.plausible
    const at = below(place, '.default')
    const numbers = [low, likely, high].filter((one) => one !== undefined)
    return [
      ...rangeFaults(at, { likely, ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }),
      ...faultUnless(from <= likely && likely <= to, below(at, '.likely'), [`a value from ${from} to ${to}`, likely]),
      ...faultUnless(
        numbers.every((one) => answer.min <= one && one <= answer.max),
        at,
        ['an answer', numbers],
      ),
    ]
  })
}

const robustnessFaults = ({ robustness }: Data): readonly Fault[] =>
  robustness.flatMap((place) => {
    const { clear, leaning } = place.value
    return faultUnless(leaning < clear, below(place, '.leaning'), [`a share below ${clear}`, leaning])
  })

/** Ranges run from low over likely to high, what is likely is plausible, and a judgement says how far it may be off. */
export const rangeOrdered = (data: Data): readonly Fault[] => [
  ...factRanges(data),
  ...boundFaults(data),
  ...defaultFaults(data),
  ...robustnessFaults(data),
]
