import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './is-alive.ts'
import { RefreshFault } from './refresh-fault.ts'

/** Each process has a file of its own, with its number in the name: there is no moment in which it says nothing. */
const LOCK = /^refresh\.(\d+)\.\w+\.lock$/

/** A number is given again: a file with our own that we have not written is of a process that ended. */
const isUnderWay = (pid: number): boolean => pid !== process.pid && isAlive(pid)

/**
 * Sees to it that one refresh at a time uses a folder of downloads; what an ended process left is cleared away. Each
 * writes its own file first and then looks for others, so that two at once cannot miss each other, and nobody ever
 * removes the file of a living process. Two that begin in the same moment may both withdraw.
 */
export function lockFolder(folder: string): () => void {
  const own = `refresh.${process.pid}.${Date.now().toString(36)}.lock`
  const unlock = (): void => rmSync(join(folder, own), { force: true })
  writeFileSync(join(folder, own), '')
  for (const name of readdirSync(folder)) {
    const pid = LOCK.exec(name)?.[1]
    if (pid === undefined || name === own) continue
    if (!isUnderWay(Number(pid))) rmSync(join(folder, name), { force: true })
    else {
      unlock()
      throw new RefreshFault(
        `another refresh (process ${pid}) is under way; if it is not, remove ${join(folder, name)}`,
      )
    }
  }
  return unlock
}
