import { platforms } from '#lib/catalog/platform-shapes.ts'
import { filesIn, readData } from '#lib/catalog/read-json.ts'
import type { PlatformEntry } from '#lib/plan/platform.ts'

let entries: readonly PlatformEntry[] | undefined

/** Every system of `data/platforms`, checked. Read once per process. */
export function loadPlatforms(): readonly PlatformEntry[] {
  entries ??= filesIn('platforms').flatMap((file) => readData(file, platforms))
  return entries
}
