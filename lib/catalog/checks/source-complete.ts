import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { type Part, partsIn } from '#lib/catalog/checks/kit/walk.ts'
import { isIsoDate } from '#lib/units/iso-date.ts'

const SHORTEST_TITLE = 3

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim().length >= SHORTEST_TITLE

const isHttps = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.startsWith('https://') && URL.canParse(value))

const isDay = (value: unknown): boolean => typeof value === 'string' && isIsoDate(value)

function faultsOf(part: Part): readonly Fault[] {
  const { value } = part
  if (typeof value === 'string') return faultUnless(isText(value), part, ['a source in words', value])
  const fields = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : [])
  const [title, url, readOn] = [fields.get('title'), fields.get('url'), fields.get('readOn')]
  return [
    ...faultUnless(isText(title), below(part, '.title'), ['the title of the source', title]),
    ...faultUnless(isHttps(url), below(part, '.url'), ['an https address or null', url]),
    ...faultUnless(isDay(readOn), below(part, '.readOn'), ['the day it was read', readOn]),
  ]
}

/** Each source says its title, where it is (an https address, or null) and when it was read; a price tier says it in words. */
export function sourceComplete(files: readonly DataFile[]): readonly Fault[] {
  return partsIn(files)
    .filter(({ key, value }) => key === 'source' || (key === 'sources' && !Array.isArray(value)))
    .flatMap(faultsOf)
}
