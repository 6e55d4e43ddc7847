import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isAlive } from './is-alive.ts'
import { diskWords, RefreshFault, wordsOf } from './refresh-fault.ts'

/** A file to be, whole. */
export type NewFile = { readonly path: string; readonly text: string }

/** What is asked of the disk. */
export type Disk = {
  /** Writes a file and does not return before the disk has it. */
  readonly write: (path: string, text: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
}

async function synced(path: string, flags: string, work: (file: Awaited<ReturnType<typeof open>>) => Promise<void>) {
  const file = await open(path, flags)
  try {
    await work(file)
    await file.sync()
  } finally {
    await file.close()
  }
}

export const DISK: Disk = {
  write: (path, text) => synced(path, 'w', (file) => file.writeFile(text)),
  rename,
  remove: (path) => rm(path, { force: true }),
}

/** Ends a name that is not yet a file of the data: `.<process>.new`. */
const UNFINISHED = /\.json\.(\d+)\.new$/

/** Removes what a refresh that was ended left beside the files of these folders; that of a living process stays. */
export async function removeUnfinished(folders: readonly string[], disk: Disk): Promise<void> {
  for (const folder of new Set(folders)) {
    const names = await readdir(folder).catch((): string[] => [])
    const dead = names.filter((name) => {
      const pid = UNFINISHED.exec(name)?.[1]
      return pid !== undefined && !isAlive(Number(pid))
    })
    for (const name of dead) await disk.remove(join(folder, name))
  }
}

async function putInPlace(files: readonly NewFile[], temporary: readonly string[], disk: Disk): Promise<void> {
  let done = 0
  try {
    for (; done < files.length; done += 1) await disk.rename(temporary[done] ?? '', files[done]?.path ?? '')
  } catch (failure) {
    for (const path of temporary.slice(done)) await disk.remove(path).catch(() => undefined)
    const words = `${wordsOf(failure)}: ${done} of ${files.length} files were replaced, each is whole; run it again`
    throw new RefreshFault(words, { cause: failure })
  }
}

/**
 * Replaces files: all new ones are on the disk before the first takes the place of an old one, so that whoever ends
 * this in the middle leaves every file whole. When the disk refuses, the old files stay and nothing is left behind.
 */
export async function replaceFiles(files: readonly NewFile[], disk: Disk): Promise<void> {
  const temporary = files.map(({ path }) => `${path}.${process.pid}.new`)
  const folders = Array.from(new Set(files.map(({ path }) => dirname(path))))
  try {
    for (const folder of folders) await mkdir(folder, { recursive: true })
    for (const [at, { text }] of files.entries()) await disk.write(temporary[at] ?? '', text)
  } catch (failure) {
    for (const path of temporary) await disk.remove(path).catch(() => undefined)
    const why = diskWords(failure) ?? wordsOf(failure)
    throw new RefreshFault(`${why} while the new prices were written; the old ones are as they were`, {
      cause: failure,
    })
  }
  await putInPlace(files, temporary, disk)
  for (const folder of folders) await synced(folder, 'r', async () => undefined)
}
