import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { tiersIn } from '#lib/catalog/checks/kit/price-rows.ts'
import { compareDecimal, decimalFrom, multiplyDecimal } from '#lib/units/decimal.ts'

const isExact = (usd: string, quotedPer: string, quotedUsd: string): boolean =>
  compareDecimal(multiplyDecimal(decimalFrom(usd), decimalFrom(quotedPer)), decimalFrom(quotedUsd)) === 0

/** What the source quotes, divided by the units it quotes for, is the price exactly; `derived` owns up to a rounded one. */
export function quotedPrice(data: Data): readonly Fault[] {
  return tiersIn(data).flatMap((place) => {
    const { usd, quotedUsd, quotedPer, derived } = place.value
    const exact = isExact(usd, quotedPer, quotedUsd)
    const rounded = derived?.includes('rounded') ?? false
    return [
      ...faultUnless(exact || rounded, below(place, '.usd'), [`${quotedUsd} / ${quotedPer}`, usd]),
      ...faultUnless(!exact || !rounded, below(place, '.derived'), [
        'no word of rounding: the price is exact',
        derived,
      ]),
    ]
  })
}
