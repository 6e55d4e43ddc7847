import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { DATA } from '#lib/catalog/data-folder.ts'

/** A fault in `data/`: the file, the place in it, and what was expected. */
export class DataFault extends Error {}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '')

/** The JSON text in the given shape; throws a `DataFault` that names the file and the place. */
export function jsonAs<Shape extends z.ZodType>(text: string, shape: Shape, file: string): z.output<Shape> {
  const read = shape.safeParse(JSON.parse(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new DataFault(`${file}: ${placeOf(issue?.path ?? [])}: ${issue?.message ?? 'wrong shape'}`)
}

/** Reads one file of `data/` in the given shape; throws a `DataFault` that names file and place. */
export const readData = <Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> =>
  jsonAs(readFileSync(join(DATA, file), 'utf8'), shape, `data/${file}`)

/** The JSON files of a folder of `data/`, in alphabetical order, as paths below `data/`. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`)
}
