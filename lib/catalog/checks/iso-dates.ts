import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { partsIn } from '#lib/catalog/checks/kit/walk.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'

/** Names under which `data/` keeps a day; `from` only inside a history. */
const DAYS = [
  'readOn',
  'reviewBy',
  'publishedOn',
  'effectiveDate',
  'replacedOn',
  'since',
  'statusSince',
  'versionDate',
  'date',
]
const HISTORY_ROW = /\.history\[\d+\]\.from$/

const holdsDay = (value: unknown): boolean => value === null || (typeof value === 'string' && isIsoDate(value))

/** Each date is a day that exists, written `YYYY-MM-DD`, or null where a date may be unknown. */
export function isoDates(files: readonly DataFile[]): readonly Fault[] {
  return partsIn(files)
    .filter(({ file }) => !file.startsWith('worked-examples/'))
    .filter(({ key, path }) => DAYS.includes(key) || HISTORY_ROW.test(path))
    .flatMap((part) => faultUnless(holdsDay(part.value), part, ['a day such as 2026-11-24', part.value]))
}
