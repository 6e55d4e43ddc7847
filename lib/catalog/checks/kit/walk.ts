import type { DataFile } from '#lib/catalog/checks/kit/data-files.ts'
import type { Placed } from '#lib/catalog/checks/kit/fault.ts'

/** One value of a JSON document, with the name it has there; values of a list carry the list's name. */
export type Part = Placed<unknown> & { readonly key: string }

function partsOf(part: Part): readonly Part[] {
  const { file, path, key, value } = part
  if (Array.isArray(value))
    return [part, ...value.flatMap((one, at) => partsOf({ file, key, path: `${path}[${at}]`, value: one }))]
  if (typeof value !== 'object' || value === null) return [part]
  const inner = Object.entries(value).flatMap(([name, one]) =>
    partsOf({ file, key: name, path: `${path}.${name}`, value: one }),
  )
  return [part, ...inner]
}

/** Every value in the files, at any depth, whatever the file's shape. */
export const partsIn = (files: readonly DataFile[]): readonly Part[] =>
  files.flatMap(({ file, json }) => partsOf({ file, path: '', key: '', value: json }))
