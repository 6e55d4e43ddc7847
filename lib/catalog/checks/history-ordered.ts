import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'

/** The values of a fact stand newest first, one per day. */
export function historyOrdered({ measures }: Data): readonly Fault[] {
  return measures.flatMap((place) =>
    place.value.history.flatMap(({ from }, at, history) => {
      const newer = history[at - 1]?.from
      const ordered = newer === undefined || from < newer
      return faultUnless(ordered, below(place, `.history[${at}].from`), [`a day before ${newer}`, from])
    }),
  )
}
