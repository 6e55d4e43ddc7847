import { numberText } from '#lib/report/number-text.ts'

/** Base units whose words are not their own in lower case: what many and what one of them are called. */
const WORDS: Readonly<Record<string, readonly [many: string, one: string]>> = {
  Percent: ['%', '%'],
  Hrs: ['hours', 'hour'],
  Mo: ['months', 'month'],
  People: ['people', 'person'],
  USD: ['USD', 'USD'],
  GB: ['GB', 'GB'],
  MB: ['MB', 'MB'],
  kB: ['kB', 'kB'],
  LCU: ['LCU', 'LCU'],
  vCPU: ['vCPU', 'vCPU'],
}

const many = (unit: string): string => WORDS[unit]?.[0] ?? unit.toLowerCase()
const one = (unit: string): string => WORDS[unit]?.[1] ?? unit.toLowerCase().replace(/s$/, '')

/** `GB-Mo` is "GB-months": only the last part of a product has a plural. */
function product(unit: string, last: (unit: string) => string): string {
  const parts = unit.split('-')
  return parts.map((part, at) => (at === parts.length - 1 ? last(part) : one(part))).join('-')
}

/** A unit as people say it beside an amount: `Hrs/Jobs` is "hours per job", and beside 1 "hour per job". */
export function unitWords(unit: string, amount?: number | string): string {
  const [above = '', ...below] = unit.split('/')
  return [product(above, amount === 1 ? one : many), ...below.map((part) => product(part, one))].join(' per ')
}

/** `1 month`, `730 hours`: an amount with its unit. */
export const amountText = (amount: number, unit: string): string =>
  `${numberText(amount)} ${unitWords(unit, amount)}`.trim()
