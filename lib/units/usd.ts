import {
  addDecimal,
  compareDecimal,
  type Decimal,
  decimalFrom,
  decimalText,
  isPlainDecimal,
  multiplyDecimal,
  subtractDecimal,
} from '#lib/units/decimal.ts'

/** An exact amount of US dollars. It never rounds; `format-usd.ts` does, once, for a reader. */
export type Usd = Decimal & { readonly __usd: true }

const brand = (value: Decimal): Usd => value as Usd

/** No dollars: the start of a sum, never a stand-in for an unknown amount. */
export const NO_USD: Usd = brand({ digits: 0n, places: 0 })

/** Whether the text is a price as it travels: a plain decimal of 0 or more. */
export const isUsdText = (text: string): boolean => isPlainDecimal(text) && !text.startsWith('-')

/** Dollars from their decimal text; throws when it is none (check with `isUsdText` at the edge). */
export const usdFrom = (text: string): Usd => brand(decimalFrom(text))

/** Decimal text of the exact amount, in dollars. */
export const usdText = (amount: Usd): string => decimalText(amount)

/** a + b in dollars. */
export const addUsd = (a: Usd, b: Usd): Usd => brand(addDecimal(a, b))

/** a − b in dollars. */
export const subtractUsd = (a: Usd, b: Usd): Usd => brand(subtractDecimal(a, b))

/** The amount taken off instead of put on. */
export const below0 = (amount: Usd): Usd => subtractUsd(NO_USD, amount)

/** The sum of the amounts in dollars. */
export const sumUsd = (amounts: readonly Usd[]): Usd => amounts.reduce(addUsd, NO_USD)

/** amount × factor in dollars, exact. */
export const scaleUsd = (amount: Usd, factor: Decimal): Usd => brand(multiplyDecimal(amount, factor))

/** Negative, zero or positive as a is less than, equal to or more than b. */
export const compareUsd = (a: Usd, b: Usd): number => compareDecimal(a, b)
