import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A file of `data/` as it was read; `json` is undefined when the file is not JSON. */
export type DataFile = { readonly file: string; readonly json: unknown }

const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'data')

/** Prose for people: the only file of `data/` that is not JSON. */
const PROSE = 'README.md'

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every file of `data/` but its README, in alphabetical order, as paths below `data/`. */
export function readDataFiles(): readonly DataFile[] {
  return readdirSync(DATA, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(DATA, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => file !== PROSE)
    .sort()
    .map((file) => ({ file, json: jsonOf(readFileSync(join(DATA, file), 'utf8')) }))
}
