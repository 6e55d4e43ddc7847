import { type Decimal, decimalFrom, decimalText, roundDecimal } from '#lib/units/decimal.ts'
import { withThousands } from '#lib/units/thousands.ts'
import type { Usd } from '#lib/units/usd.ts'

const CENTS = 2

const amountOf = (amount: Usd | string): Decimal => (typeof amount === 'string' ? decimalFrom(amount) : amount)

/** `$1,234.50`: to the cent, for tables. Half a cent rounds up. */
export function formatUsd(amount: Usd | string): string {
  const text = decimalText(roundDecimal(amountOf(amount), CENTS))
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.')
  return `${text.startsWith('-') ? '−' : ''}$${withThousands(whole)}.${fraction.padEnd(CENTS, '0')}`
}

/** `$0.0416`: a unit price with the digits its source gave, at least two. */
export function formatUnitPrice(text: string): string {
  const [whole = '0', fraction = ''] = decimalText(decimalFrom(text)).split('.')
  return `$${withThousands(whole)}.${fraction.padEnd(CENTS, '0')}`
}
