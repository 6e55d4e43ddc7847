import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type ByteSource, fileSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import { type Downloaded, discard, download } from './download.ts'
import type { Patience } from './http-answer.ts'
import { type Progress, progressOf, type Screen } from './progress.ts'
import { diskWords, NotPublished, RefreshFault } from './refresh-fault.ts'

/** Where files go, how long to wait for them, where progress is shown. */
export type Fetching = { readonly folder: string; readonly patience: Patience; readonly screen: Screen }

/** A file of AWS, read as its reader likes; `shown` takes how far the reader is. */
export type Wanted<Result> = {
  readonly title: string
  readonly address: string
  /** Whether a cut would leave no trace in it, as in CSV: then its length must have been announced. */
  readonly mayBeCut: boolean
  readonly read: (source: ByteSource, shown: Progress['show'], bytes: number) => Promise<Result>
}

export type Fetched<Result> =
  | { readonly kind: 'read'; readonly result: Result; readonly done: () => Promise<void> }
  | { readonly kind: 'none'; readonly why: string }

async function fetched(
  { title, address }: Wanted<unknown>,
  to: string,
  { patience, screen }: Fetching,
): Promise<Downloaded> {
  const progress = progressOf(`${title}, fetching`, screen)
  try {
    return await download({ address, to, patience, seen: progress.show })
  } catch (failure) {
    const words = diskWords(failure)
    if (!words) throw failure
    await discard(to)
    throw new RefreshFault(`${words} while ${title} was fetched to ${to}; nothing was changed`, { cause: failure })
  } finally {
    progress.end()
  }
}

/** Fetches a file to disk and reads it there; `none` when AWS does not have it. A file that is broken is not kept. */
export async function fetchFile<Result>(wanted: Wanted<Result>, fetching: Fetching): Promise<Fetched<Result>> {
  const { title, address } = wanted
  const to = join(fetching.folder, createHash('sha256').update(address).digest('hex').slice(0, 32))
  try {
    const { bytes, announced } = await fetched(wanted, to, fetching)
    if (wanted.mayBeCut && !announced)
      throw new OfferFault('cut-off', 'its length was not announced, so that a cut would not show; read JSON instead')
    const progress = progressOf(`${title}, reading`, fetching.screen)
    const result = await wanted.read(fileSource(to), progress.show, bytes)
    progress.end()
    return { kind: 'read', result, done: () => discard(to) }
  } catch (failure) {
    if (failure instanceof NotPublished) return { kind: 'none', why: `not published yet (${failure.message})` }
    if (!(failure instanceof OfferFault)) throw failure
    await discard(to)
    throw new RefreshFault(`${title}: ${address}: ${failure.message}`, { cause: failure })
  }
}
