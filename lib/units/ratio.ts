import { compareDecimal, type Decimal, roundDecimal, subtractDecimal } from '#lib/units/decimal.ts'

/** An exact quotient of two decimals; the lower one is above 0. */
export type Ratio = { readonly above: Decimal; readonly below: Decimal }

const ZERO: Decimal = { digits: 0n, places: 0 }
const PERCENT_PLACES = 2
/** Digits that are kept beyond the rounded ones, so that rounding twice never shows. */
const SPARE = 30

/** (value − base) ÷ base, exact; undefined when the base is 0, of which nothing is a share. */
export function changeRatio(base: Decimal, value: Decimal): Ratio | undefined {
  return compareDecimal(base, ZERO) > 0 ? { above: subtractDecimal(value, base), below: base } : undefined
}

/** Negative, zero or positive as a is below, equal to or above b; exact, by multiplying crosswise. */
export function compareRatio(a: Ratio, b: Ratio): number {
  const left = { digits: a.above.digits * b.below.digits, places: a.above.places + b.below.places }
  const right = { digits: b.above.digits * a.below.digits, places: b.above.places + a.below.places }
  return compareDecimal(left, right)
}

/** The ratio in percent, rounded half away from zero to `places` decimals: for readers only. */
export function ratioPercent({ above, below }: Ratio, places: number): Decimal {
  const shift = BigInt(places + PERCENT_PLACES + SPARE + below.places)
  const digits = (above.digits * 10n ** shift) / below.digits
  return roundDecimal({ digits, places: places + SPARE + above.places }, places)
}
