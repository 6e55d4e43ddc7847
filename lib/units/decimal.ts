/** An exact decimal number: `digits × 10^-places`. Opaque outside this room. */
export type Decimal = { readonly digits: bigint; readonly places: number }

const PLAIN = /^-?\d+(?:\.\d+)?$/
const MOST_POWERS = 64
const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/

/** Whether the text is a decimal without exponent (`0.204`, `-3`). */
export const isPlainDecimal = (text: string): boolean => PLAIN.test(text)

/** The value of a text without exponent: nearly every one is. */
function plainDecimal(text: string): Decimal {
  const point = text.indexOf('.')
  if (point < 0) return { digits: BigInt(text), places: 0 }
  return { digits: BigInt(text.slice(0, point) + text.slice(point + 1)), places: text.length - point - 1 }
}

/**
 * The exact value of a number's text (`1488`, `0.5`, `1e-7`), or of a number's shortest decimal.
 * Undefined when the text is no finite decimal number.
 */
export function parseDecimal(value: string | number): Decimal | undefined {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), places: 0 }
  const text = String(value)
  if (isPlainDecimal(text)) return plainDecimal(text)
  const match = NUMBER.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const places = fraction.length - Number(exponent)
  const digits = BigInt(`${sign}${whole}${fraction}`)
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 }
}

/** Like `parseDecimal` for a value known to be a finite number; throws on anything else (a bug, not bad input). */
export function decimalFrom(value: string | number): Decimal {
  const decimal = parseDecimal(value)
  if (!decimal) throw new RangeError(`not a decimal: ${value}`)
  return decimal
}

/** Powers of ten that were needed before: a bill needs the same few all the time. */
const powers: bigint[] = [1n]

function tenTo(exponent: number): bigint {
  const known = powers[exponent]
  if (known !== undefined) return known
  const power = 10n ** BigInt(exponent)
  if (exponent < MOST_POWERS) powers[exponent] = power
  return power
}

const digitsAt = ({ digits, places: own }: Decimal, places: number): bigint =>
  own === places ? digits : digits * tenTo(places - own)

/** a + b, exact. */
export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places)
  return { digits: digitsAt(a, places) + digitsAt(b, places), places }
}

/** a − b, exact. */
export const subtractDecimal = (a: Decimal, b: Decimal): Decimal => addDecimal(a, { ...b, digits: -b.digits })

/** a × b, exact. */
export const multiplyDecimal = (a: Decimal, b: Decimal): Decimal => ({
  digits: a.digits * b.digits,
  places: a.places + b.places,
})

/** Negative, zero or positive as a is below, equal to or above b. */
export function compareDecimal(a: Decimal, b: Decimal): number {
  const places = Math.max(a.places, b.places)
  const [left, right] = [digitsAt(a, places), digitsAt(b, places)]
  return left < right ? -1 : left > right ? 1 : 0
}

function withoutTrailingZeros(text: string): string {
  let end = text.length
  while (text[end - 1] === '0') end -= 1
  return text.slice(0, end)
}

/** The shortest plain text of the value: no exponent, no trailing zeros. */
export function decimalText({ digits, places }: Decimal): string {
  const negative = digits < 0n
  const padded = (negative ? -digits : digits).toString().padStart(places + 1, '0')
  const whole = padded.slice(0, padded.length - places)
  const fraction = withoutTrailingZeros(padded.slice(padded.length - places))
  const text = fraction ? `${whole}.${fraction}` : whole
  return negative && text !== '0' ? `-${text}` : text
}

/** Rounded half away from zero to `places` decimals: for readers only. */
export function roundDecimal(value: Decimal, places: number): Decimal {
  if (value.places <= places) return value
  const unit = 10n ** BigInt(value.places - places)
  const [magnitude, sign] = value.digits < 0n ? [-value.digits, -1n] : [value.digits, 1n]
  return { digits: sign * ((magnitude + unit / 2n) / unit), places }
}
