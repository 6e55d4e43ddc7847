import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'

/** Setup steps are for, and are left out by, options that exist. */
export function setupReferences(data: Data): readonly Fault[] {
  const known = optionIds(data)
  return data.setupSteps.flatMap((place) =>
    (['options', 'needsAll', 'unless'] as const).flatMap((list) =>
      (place.value[list] ?? []).flatMap((option, at) => nameFault(below(place, `.${list}[${at}]`), option, known)),
    ),
  )
}
