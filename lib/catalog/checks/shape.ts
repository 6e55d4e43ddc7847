import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import { type Fault, fault } from '#lib/catalog/checks/kit/fault.ts'
import { KINDS } from '#lib/catalog/checks/kit/kinds.ts'

/** Kinds of which there may be no file at all. */
const MAY_BE_ABSENT = ['setupSteps', 'savingsPlans']

const placeOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? new Map(Object.entries(inner)).get(String(key)) : undefined
  }, json)
}

function faultsIn({ file, json }: DataFile): readonly Fault[] {
  const place = { file, path: '' }
  if (json === undefined) return [fault(place, 'JSON', undefined)]
  const kinds = Object.values(KINDS).filter(({ where }) => where.test(file))
  const [kind] = kinds
  if (!kind || kinds.length > 1) return [fault(place, 'a file of exactly one known kind', `${kinds.length} kinds`)]
  const read = kind.shape.safeParse(json)
  return (read.error?.issues ?? []).map(({ path, message }) => {
    const expected = message.replace(/^expected /, '')
    return fault({ file, path: placeOf(path) }, expected, valueAt(json, path))
  })
}

/** Every file is JSON of a known kind and has the shape of its kind; every kind has a file. */
export function shape(files: readonly DataFile[]): readonly Fault[] {
  const empty = Object.entries(KINDS)
    .filter(([name]) => !MAY_BE_ABSENT.includes(name))
    .filter(([, { where }]) => !files.some(({ file }) => where.test(file)))
  return [
    ...files.flatMap(faultsIn),
    ...empty.map(([name, { where }]) =>
      fault({ file: '', path: '' }, `a file of ${name} (${where.source})`, undefined),
    ),
  ]
}
