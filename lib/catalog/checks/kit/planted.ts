// For tests only: the real data with one fault planted in it.
import { type Data, dataFrom } from '#lib/catalog/checks/kit/data.ts'
import { type DataFile, readDataFiles } from '#lib/catalog/checks/kit/data-files.ts'

/** The files of `data/` as they are. */
export const realFiles: readonly DataFile[] = readDataFiles()

/** All of `data/` as it is. */
export const realData: Data = dataFrom(realFiles)

const keysOf = (path: string): readonly string[] => path.split(/[.[\]]/).filter((part) => part !== '')

function withValue(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (Array.isArray(json)) {
    const at = Number(key)
    return json.with(at, withValue(json[at], rest, value)).filter((one) => one !== undefined)
  }
  const fields = Object.entries(typeof json === 'object' && json !== null ? json : {})
  const old = new Map<string, unknown>(fields)
  old.set(key, withValue(old.get(key), rest, value))
  return Object.fromEntries([...old].filter(([, one]) => one !== undefined))
}

/** The files of `data/` with one value replaced; undefined takes it out. */
export function plantedFiles(file: string, path: string, value: unknown): readonly DataFile[] {
  if (!realFiles.some((one) => one.file === file)) throw new RangeError(`no such file: ${file}`)
  return realFiles.map((one) => (one.file === file ? { file, json: withValue(one.json, keysOf(path), value) } : one))
}

/** All of `data/` with one value replaced; undefined takes it out. */
export const planted = (file: string, path: string, value: unknown): Data => dataFrom(plantedFiles(file, path, value))
