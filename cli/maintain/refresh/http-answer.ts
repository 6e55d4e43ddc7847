import http from 'node:http'
import https from 'node:https'
import { setTimeout as pause } from 'node:timers/promises'
import { diskWords, NotPublished, RefreshFault, wordsOf } from './refresh-fault.ts'

/** How long and how often to try. */
export type Patience = {
  /** Longest silence of the server, in milliseconds. */
  readonly silence: number
  /** Tries without a single new byte before giving up. */
  readonly attempts: number
  /** Pause before the second try, in milliseconds; each further pause is twice as long. */
  readonly pause: number
}

export const PATIENCE: Patience = { silence: 60_000, attempts: 5, pause: 500 }

const OK = 200
export const PARTIAL = 206
export const RANGE_NOT_SATISFIABLE = 416
const [NOT_FOUND, GONE, TOO_MANY, REQUEST_TIMEOUT, SERVER_ERROR] = [404, 410, 429, 408, 500] as const

/** A stopwatch that ends a request when the server has been silent too long. */
export type Watch = { readonly signal: AbortSignal; readonly heard: () => void; readonly stop: () => void }

export function watchFor(silence: number): Watch {
  const stopper = new AbortController()
  const timer = setTimeout(() => stopper.abort(new Error(`silent for ${silence / 1000} s`)), silence)
  return { signal: stopper.signal, heard: () => timer.refresh(), stop: () => clearTimeout(timer) }
}

/** What a server answers: `fetch` would keep several times as much of a long body in memory. */
export type Answer = {
  readonly status: number
  readonly header: (name: string) => string
  readonly body: AsyncIterable<Uint8Array>
  readonly drop: () => void
}

type Headers = Readonly<Record<string, string>>

function answerFrom(address: string, headers: Headers, { signal }: Watch): Promise<Answer> {
  const get = address.startsWith('https:') ? https.get : http.get
  return new Promise((answered, failed) => {
    const request = get(address, { headers: { ...headers, 'accept-encoding': 'identity' }, signal }, (message) =>
      answered({
        status: message.statusCode ?? 0,
        header: (name) => String(message.headers[name] ?? ''),
        body: message,
        drop: () => message.destroy(),
      }),
    )
    request.on('error', (failure) => failed(signal.aborted ? signal.reason : failure))
  })
}

/** Asks for an address as it is: no redirect is followed, no compression asked for. */
export async function ask(address: string, headers: Headers, watch: Watch): Promise<Answer> {
  const answer = await answerFrom(address, headers, watch)
  const { status } = answer
  if ([OK, PARTIAL, RANGE_NOT_SATISFIABLE].includes(status)) return answer
  answer.drop()
  if (status === NOT_FOUND || status === GONE) throw new NotPublished(`${address}: ${status}`)
  if (status >= SERVER_ERROR || status === TOO_MANY || status === REQUEST_TIMEOUT)
    throw new Error(`${address}: ${status}`)
  throw new RefreshFault(`${address}: the server answers ${status}`)
}

/** Whether no further try can mend it: a refusal, a file that is not there, a disk that takes no more. */
const isFinal = (failure: unknown): boolean =>
  failure instanceof RefreshFault || failure instanceof NotPublished || diskWords(failure) !== undefined

/** Tries again after failures of the network and the server; progress gives back all tries. */
export async function patiently<Result>(
  patience: Patience,
  work: () => Promise<Result>,
  progressed: () => boolean = () => false,
): Promise<Result> {
  for (let tries = 1; ; ) {
    try {
      return await work()
    } catch (failure) {
      if (isFinal(failure)) throw failure
      if (progressed()) tries = 1
      if (tries >= patience.attempts)
        throw new RefreshFault(`${wordsOf(failure)}; given up after ${tries} tries`, { cause: failure })
      await pause(patience.pause * 2 ** (tries - 1))
      tries += 1
    }
  }
}

/** An index of AWS is far shorter. */
const LONGEST_INDEX = 32e6

async function textOf({ body }: Answer, watch: Watch): Promise<string> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body) {
    watch.heard()
    parts.push(part)
    bytes += part.length
    if (bytes > LONGEST_INDEX) throw new RefreshFault(`an index longer than ${LONGEST_INDEX} bytes`)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The JSON at an address: an index, small. */
export const fetchJson = (address: string, patience: Patience): Promise<unknown> =>
  patiently(patience, async () => {
    const watch = watchFor(patience.silence)
    try {
      return JSON.parse(await textOf(await ask(address, {}, watch), watch))
    } catch (failure) {
      if (failure instanceof SyntaxError)
        throw new RefreshFault(`${address}: expected JSON, found none`, { cause: failure })
      throw failure
    } finally {
      watch.stop()
    }
  })
