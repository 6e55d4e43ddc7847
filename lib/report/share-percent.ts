import { decimalFrom, decimalText, multiplyDecimal } from '#lib/units/decimal.ts'

const times = (value: number, factor: string): number =>
  Number(decimalText(multiplyDecimal(decimalFrom(value), decimalFrom(factor))))

/** A share from 0 to 1 in percent, as a person types it: 0.07 is 7, not 7.000000000000001. */
export const percentOf = (share: number): number => times(share, '100')

/** A percentage as a share from 0 to 1. */
export const shareOf = (percent: number): number => times(percent, '0.01')
