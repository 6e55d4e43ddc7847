import type { Finance } from '#lib/plan/plan.ts'
import { totalText } from '#lib/report/words.ts'
import { decimalFrom, decimalText, multiplyDecimal, roundDecimal } from '#lib/units/decimal.ts'
import { withThousands } from '#lib/units/thousands.ts'

export type SecondCurrency = NonNullable<Finance['currency']>

const PLACES = 2

/** `589.90 EUR`: an amount of USD text in the second currency, at the plan's own rate, to the hundredth; for readers only. */
export function inCurrency(usd: string, { code, rate }: SecondCurrency): string {
  const amount = roundDecimal(multiplyDecimal(decimalFrom(usd), decimalFrom(rate)), PLACES)
  const [whole = '0', fraction = ''] = decimalText(amount).split('.')
  const grouped = withThousands(whole.replace('-', ''))
  return `${whole.startsWith('-') ? '−' : ''}${grouped}.${fraction.padEnd(PLACES, '0')} ${code}`
}

/** `at least 471.48 EUR`: a total in the second currency alone; nothing known is no amount in any currency. */
export function knownInCurrency(usd: string, complete: boolean, currency: SecondCurrency): string {
  if (complete) return inCurrency(usd, currency)
  return Number(usd) === 0 ? totalText(usd, complete) : `at least ${inCurrency(usd, currency)}`
}

/** `at least $512.48 (471.48 EUR)`: a total in both; nothing known is no amount in any currency. */
export function totalWithCurrency(usd: string, complete: boolean, currency: SecondCurrency | undefined): string {
  const dollars = totalText(usd, complete)
  if (!isSecond(currency) || (!complete && Number(usd) === 0)) return dollars
  return `${dollars} (${inCurrency(usd, currency)})`
}

/** Whether amounts are to be read in another currency than dollars. */
export const isSecond = (currency: SecondCurrency | undefined): currency is SecondCurrency =>
  currency !== undefined && currency.code !== 'USD'

/** `+$240.12 (+220.91 EUR)`: an estimated amount as `write` puts it, in the second currency too where there is one. */
export function inBoth(usd: number, write: (usd: number) => string, currency: SecondCurrency | undefined): string {
  if (!isSecond(currency)) return write(usd)
  return `${write(usd)} (${write(usd * Number(currency.rate)).replace('$', '')} ${currency.code})`
}

/** `1 USD = 0.92 EUR on 2026-11-23, your rate`: what the second amounts rest on. */
export const rateText = ({ code, rate, on }: SecondCurrency): string => `1 USD = ${rate} ${code} on ${on}, your rate`
