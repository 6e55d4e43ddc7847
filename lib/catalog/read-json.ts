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

/** Reads one file of `data/` in the given shape; throws a `DataFault` that names file and place. */
export function readData<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> {
  const read = shape.safeParse(JSON.parse(readFileSync(join(DATA, file), 'utf8')))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new DataFault(`data/${file}: ${placeOf(issue?.path ?? [])}: ${issue?.message ?? 'wrong shape'}`)
}

/** The JSON files of a folder of `data/`, in alphabetical order, as paths below `data/`. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(join(DATA, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`)
}
