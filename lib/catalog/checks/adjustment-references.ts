import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'
import type { Adjustment } from '#lib/decision/policy.ts'
import { selects } from '#lib/decision/selector.ts'

const optionFaults = (place: Placed<Adjustment>, data: Data): readonly Fault[] =>
  place.value.applies.flatMap((selector, at) =>
    'options' in selector
      ? selector.options.flatMap((id, nth) =>
          nameFault(below(place, `.applies[${at}].options[${nth}]`), id, optionIds(data, selector.component)),
        )
      : [],
  )

/** An adjustment without points, or of options that do not count for its criterion, changes nothing. */
function effectFaults(place: Placed<Adjustment>, { criteria, options }: Data): readonly Fault[] {
  const { criterion, applies, points } = place.value
  const parts = criteria.find(({ value }) => value.id === criterion)?.value.parts
  const counts = options.some(({ value }) => (parts?.[value.component] ?? 0) > 0 && applies.some(selects(value)))
  return [
    ...faultUnless(parts === undefined || counts, below(place, '.applies'), [
      `an option that counts for ${criterion}`,
      applies,
    ]),
    ...faultUnless(points !== 0, below(place, '.points'), ['points that change something', points]),
  ]
}

/** Adjustments name criteria and options that exist, and change something (`conditions-fit` has their tests). */
export const adjustmentReferences = (data: Data): readonly Fault[] =>
  data.adjustments.flatMap((place) => [
    ...nameFault(
      below(place, '.criterion'),
      place.value.criterion,
      data.criteria.map(({ value }) => value.id),
    ),
    ...optionFaults(place, data),
    ...effectFaults(place, data),
  ])
