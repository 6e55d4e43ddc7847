import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { partsIn } from '#lib/catalog/checks/kit/walk.ts'
import { isUsdText } from '#lib/units/usd.ts'

const MONEY = ['usd', 'quotedUsd', 'quotedPer', 'beginRange', 'endRange']

const isPlain = (key: string, value: unknown): boolean =>
  typeof value === 'string' && (isUsdText(value) || (key === 'endRange' && value === 'Inf'))

/** Prices and tier borders are plain decimals as text: no number of JSON, no exponent, no sign. */
export function priceString(files: readonly DataFile[]): readonly Fault[] {
  return partsIn(files.filter(({ file }) => file.startsWith('prices/')))
    .filter(({ key }) => MONEY.includes(key))
    .flatMap((part) => faultUnless(isPlain(part.key, part.value), part, ['a plain decimal as text', part.value]))
}
