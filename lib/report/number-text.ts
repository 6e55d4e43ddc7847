import { withThousands } from '#lib/units/thousands.ts'

/** `1,095.12`: a number of at most six decimals with its thousands apart, the same on every machine. */
export function numberText(value: number): string {
  const [whole = '0', fraction] = String(value).split('.')
  if (whole.includes('e')) return String(value)
  const grouped = withThousands(whole)
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** A figure as a table shows it: numbers grouped, text as it is. */
export const figureText = (value: number | string): string => (typeof value === 'number' ? numberText(value) : value)
