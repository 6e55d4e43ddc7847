import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { isStale } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/**
 * What is past the day it had to be reviewed by: facts, platforms, support plans and levels. A list to work through, not a
 * fault of the data.
 */
export function freshness(data: Data, day: IsoDate): readonly Fault[] {
  const { measures, statements, platforms, supportPlans, capabilities } = data
  const levels = capabilities.map(({ value, ...place }) => ({
    ...place,
    value: { id: `${value.option}, ${value.criterion}`, reviewBy: value.reviewBy },
  }))
  return [...measures, ...statements, ...platforms, ...supportPlans, ...levels]
    .filter(({ value }) => isStale(value, day))
    .map((place) => fault(below(place, '.reviewBy'), `a review of ${place.value.id} by ${day}`, place.value.reviewBy))
}
