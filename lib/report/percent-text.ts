import { decimalText } from '#lib/units/decimal.ts'
import { type Ratio, ratioPercent } from '#lib/units/ratio.ts'

const PLACES = 2

/** `+19.79 %`: a change with its sign, to two places. */
export function percentText(ratio: Ratio): string {
  const [whole = '0', fraction = ''] = decimalText(ratioPercent(ratio, PLACES)).split('.')
  const digits = `${whole.replace('-', '')}.${fraction.padEnd(PLACES, '0')}`
  const sign = whole.startsWith('-') ? '−' : Number(digits) === 0 ? '' : '+'
  return `${sign}${digits} %`
}
