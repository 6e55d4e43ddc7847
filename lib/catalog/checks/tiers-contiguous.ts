import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { allPriceRowsIn } from '#lib/catalog/checks/kit/price-rows.ts'
import { compareDecimal, decimalFrom, parseDecimal } from '#lib/units/decimal.ts'

const OPEN = 'Inf'

const sameAmount = (a: string, b: string): boolean =>
  a === b || (a !== OPEN && b !== OPEN && compareDecimal(decimalFrom(a), decimalFrom(b)) === 0)

const isAbove = (end: string, begin: string): boolean => {
  const [top, bottom] = [parseDecimal(end), parseDecimal(begin)]
  return end === OPEN || (top !== undefined && bottom !== undefined && compareDecimal(top, bottom) > 0)
}

/** The tiers of a price run from 0 upwards without gap or overlap, and only the last one is open. */
export function tiersContiguous(data: Data): readonly Fault[] {
  return allPriceRowsIn(data).flatMap((place) =>
    place.value.tiers.flatMap(({ beginRange, endRange }, at, tiers) => {
      const tier = below(place, `.tiers[${at}]`)
      const start = at === 0 ? '0' : (tiers[at - 1]?.endRange ?? '0')
      const last = at === tiers.length - 1
      return [
        ...faultUnless(sameAmount(beginRange, start), below(tier, '.beginRange'), [start, beginRange]),
        ...faultUnless(isAbove(endRange, beginRange), below(tier, '.endRange'), [`more than ${beginRange}`, endRange]),
        ...faultUnless((endRange === OPEN) === last, below(tier, '.endRange'), [
          last ? 'Inf in the last tier' : 'Inf only in the last tier',
          endRange,
        ]),
      ]
    }),
  )
}
