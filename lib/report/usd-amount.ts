import { decimalFrom, decimalText } from '#lib/units/decimal.ts'
import { formatUsd } from '#lib/units/format-usd.ts'

/** From here on a number has more digits than a sum of money has. */
const TOO_LARGE = 1e15
/** From here on cents are no digit that counts. */
const WHOLE_DOLLARS = 10

/** `$1,234.50`: an estimated amount of USD to the cent, for tables. */
export const centsText = (usd: number): string =>
  Math.abs(usd) < TOO_LARGE ? formatUsd(decimalText(decimalFrom(usd))) : `$${usd.toPrecision(3)}`

const withDigits = (usd: number, digits: number): number => Number(usd.toPrecision(digits))

/** `$1,200`, `$5.40`: an amount of USD with two digits that count, for sentences and ranges. */
export function aboutUsd(usd: number, digits = 2): string {
  const rounded = withDigits(usd, digits)
  const text = centsText(rounded)
  return Math.abs(rounded) >= WHOLE_DOLLARS || rounded === 0 ? text.replace(/\.00$/, '') : text
}

const CENT = 0.01
/** What a number may lack of a whole count of steps only because it is stored in base two. */
const STORED = 1e-9

/** The same for what is known of an amount, never more than that: it stands after "at least". */
export function aboutAtLeastUsd(usd: number, digits = 2): string {
  const step = usd > 0 ? Math.max(CENT, 10 ** (Math.floor(Math.log10(usd)) - digits + 1)) : 1
  return aboutUsd(Math.floor(usd / step + STORED) * step, digits)
}

const signed = (usd: number, text: string): string => `${usd > 0 ? '+' : ''}${text}`

/** The same with its sign: `+$240`, `−$240`. */
export const signedUsd = (usd: number, digits = 2): string => signed(usd, aboutUsd(usd, digits))

/** `+$240.12`, `−$3.10`: a difference of estimated amounts to the cent. */
export const signedCents = (usd: number): string => signed(usd, centsText(usd))

/** An estimated amount of which a part may have no price: `at least $512.48`; nothing known is `unpriced`, not 0. */
export function knownText(usd: number, complete: boolean): string {
  if (complete) return centsText(usd)
  return usd === 0 ? 'unpriced' : `at least ${centsText(usd)}`
}
