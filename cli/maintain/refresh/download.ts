import { open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import {
  type Answer,
  ask,
  PARTIAL,
  type Patience,
  patiently,
  RANGE_NOT_SATISFIABLE,
  type Watch,
  watchFor,
} from './http-answer.ts'
import { RefreshFault } from './refresh-fault.ts'

/** What is fetched, and where it goes; `seen` hears how many bytes are there, of how many (0 when nobody says). */
export type Download = {
  readonly address: string
  readonly to: string
  readonly patience: Patience
  readonly seen: (bytes: number, all: number) => void
}

/** What came. Only of a file whose length was announced it is known that nothing is missing at its end. */
export type Downloaded = { readonly bytes: number; readonly announced: boolean }

/** What the beginning of a file is of: another file must not be appended to it. */
type Mark = { readonly address: string; readonly tag: string }

const markPath = (to: string): string => `${to}.mark`

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0
}

/** The tag of what is there already; empty when the file must be fetched from its start. */
async function tagOf({ address, to }: Download): Promise<string> {
  const text = await readFile(markPath(to), 'utf8').catch(() => '')
  try {
    const mark: Partial<Mark> = JSON.parse(text)
    return mark.address === address ? (mark.tag ?? '') : ''
  } catch {
    return ''
  }
}

/** A strong ETag, or the day of the file; a weak ETag promises nothing about bytes. */
function tagFrom({ header }: Answer): string {
  const tag = header('etag')
  return tag.startsWith('"') ? tag : header('last-modified')
}

const CONTENT_RANGE = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/

/** From which byte the answer goes on, and how long the whole file is (undefined when the server does not say). */
function placeOf({ status, header }: Answer): { readonly from: number; readonly all: number | undefined } {
  if (header('content-encoding') !== '') throw new RefreshFault('the file comes compressed, though not asked so')
  const range = CONTENT_RANGE.exec(header('content-range'))
  const length = header('content-length')
  if (status === PARTIAL || status === RANGE_NOT_SATISFIABLE)
    return { from: Number(range?.[1] ?? -1), all: range?.[2] === undefined ? undefined : Number(range[2]) }
  return { from: 0, all: length === '' ? undefined : Number(length) }
}

type Appending = { readonly to: string; readonly from: number; readonly heard: (bytes: number) => void }

/** Writes what comes behind what is there; returns how long the file is then. */
async function append(body: AsyncIterable<Uint8Array>, { to, from, heard }: Appending): Promise<number> {
  const file = await open(to, from > 0 ? 'r+' : 'w')
  let at = from
  try {
    await file.truncate(from)
    for await (const chunk of body) {
      for (let done = 0; done < chunk.length; )
        done += (await file.write(chunk, done, chunk.length - done, at + done)).bytesWritten
      at += chunk.length
      heard(at)
    }
  } finally {
    await file.close()
  }
  return at
}

async function fetchOnce(download: Download, watch: Watch): Promise<Downloaded> {
  const { address, to } = download
  const tag = await tagOf(download)
  const there = tag === '' ? 0 : await sizeOf(to)
  const answer = await ask(address, there > 0 ? { range: `bytes=${there}-`, 'if-range': tag } : {}, watch)
  const { from, all } = placeOf(answer)
  if (answer.status === RANGE_NOT_SATISFIABLE) {
    answer.drop()
    if (all === there) return { bytes: there, announced: true }
    await discard(to)
    throw new Error(`${address}: what was there does not fit, starting anew`)
  }
  if (from !== 0 && from !== there) throw new RefreshFault(`${address}: the server sends another part than asked for`)
  await writeFile(markPath(to), JSON.stringify({ address, tag: tagFrom(answer) } satisfies Mark))
  const heard = (bytes: number): void => {
    watch.heard()
    download.seen(bytes, all ?? 0)
  }
  const at = await append(answer.body, { to, from, heard })
  if (all !== undefined && at !== all) throw new Error(`${address}: ${at} of ${all} bytes came`)
  return { bytes: at, announced: all !== undefined }
}

/** Removes a download, whole or in part. */
export async function discard(to: string): Promise<void> {
  await rm(to, { force: true })
  await rm(markPath(to), { force: true })
}

/**
 * Fetches a file to disk. What came before a lost connection, or before an earlier process was ended, is kept and the
 * rest asked for; a file that has changed since is fetched anew.
 */
export async function download(request: Download): Promise<Downloaded> {
  let [bytes, before] = [0, 0]
  const seen = (now: number, all: number): void => {
    bytes = now
    request.seen(now, all)
  }
  const once = async (): Promise<Downloaded> => {
    const watch = watchFor(request.patience.silence)
    try {
      return await fetchOnce({ ...request, seen }, watch)
    } finally {
      watch.stop()
    }
  }
  return patiently(request.patience, once, () => {
    const further = bytes > before
    before = bytes
    return further
  })
}
