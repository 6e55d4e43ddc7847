import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { isStale } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** Facts, platforms and levels past the day they had to be reviewed by. A list to work through, not a fault of the data. */
export function freshness({ measures, statements, platforms, capabilities }: Data, day: IsoDate): readonly Fault[] {
  const levels = capabilities.map(({ value, ...place }) => ({
    ...place,
    value: { id: `${value.option}, ${value.criterion}`, reviewBy: value.reviewBy },
  }))
  return [...measures, ...statements, ...platforms, ...levels]
    .filter(({ value }) => isStale(value, day))
    .map((place) => fault(below(place, '.reviewBy'), `a review of ${place.value.id} by ${day}`, place.value.reviewBy))
}
