import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'
import { RefreshFault } from './refresh-fault.ts'

const NAME = 'refresh.lock'

function claim(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' })
    return true
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw failure
  }
}

/** Sees to it that one refresh at a time uses a folder of downloads; what an ended process left is cleared away. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, NAME)
  if (!claim(path)) {
    const pid = Number(readFileSync(path, 'utf8'))
    if (pid > 0 && isAlive(pid))
      throw new RefreshFault(`another refresh (process ${pid}) is under way; if it is not, remove ${path}`)
    rmSync(path, { force: true })
    if (!claim(path)) throw new RefreshFault('another refresh has just begun')
  }
  return () => rmSync(path, { force: true })
}
