// For tests only: AWS's public price list as a real server on this machine, with the faults a network has.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A file of the server. `drops` cuts the connection after so many bytes, once each; `pace` waits between pieces;
 * `unannounced` sends it without its length.
 */
export type Served = {
  body: Buffer
  etag: string
  drops?: number[]
  pace?: number
  status?: number
  unannounced?: boolean
}

/** One request as it came: its path, and the range it asked for. */
export type Asked = { readonly path: string; readonly range: string | undefined }

export type OfferServer = {
  readonly url: string
  readonly files: Map<string, Served>
  readonly asked: Asked[]
  readonly close: () => Promise<void>
}

const PIECE = 16 * 1024
/** Milliseconds in which what was sent has arrived, before a connection is cut. */
const ARRIVAL = 50

async function send(body: Buffer, { drops, pace }: Served, answer: ServerResponse): Promise<void> {
  const drop = drops?.shift()
  const part = drop === undefined ? body : body.subarray(0, drop)
  for (let at = 0; at < part.length && !answer.destroyed; at += PIECE) {
    await new Promise((sent) => answer.write(part.subarray(at, at + PIECE), sent))
    if (pace) await new Promise((later) => setTimeout(later, pace))
  }
  if (drop === undefined) {
    answer.end()
    return
  }
  await new Promise((later) => setTimeout(later, ARRIVAL))
  answer.destroy()
}

function serve(request: IncomingMessage, answer: ServerResponse, file: Served | undefined): void {
  if (!file || file.status) {
    answer.writeHead(file?.status ?? 404).end()
    return
  }
  const { body, etag } = file
  const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1]
  const from = asked !== undefined && request.headers['if-range'] === etag ? Number(asked) : 0
  if (from >= body.length && from > 0) {
    answer.writeHead(416, { 'content-range': `bytes */${body.length}` }).end()
    return
  }
  const range = from > 0 ? { 'content-range': `bytes ${from}-${body.length - 1}/${body.length}` } : {}
  const length = file.unannounced ? {} : { 'content-length': body.length - from }
  answer.writeHead(from > 0 ? 206 : 200, { ...range, etag, ...length })
  void send(body.subarray(from), file, answer)
}

/** Starts the server on a free port. */
export async function startOfferServer(): Promise<OfferServer> {
  const files = new Map<string, Served>()
  const asked: Asked[] = []
  const server = createServer((request, answer) => {
    const path = request.url ?? ''
    asked.push({ path, range: request.headers.range })
    serve(request, answer, files.get(path))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, files, asked, close }
}

const VERSION = '20261007165408'

/** Where the offer file of a service lies on the server. */
export const offerPath = (serviceCode: string, form = 'json', regionCode = 'us-east-1'): string =>
  `/offers/v1.0/aws/${serviceCode}/${VERSION}/${regionCode}/index.${form}`

const served = (body: string | Buffer): Served => ({ body: Buffer.from(body), etag: '"one"' })

/** Publishes an offer file: in the index of its service, and as a file. */
export function publish(
  { files }: OfferServer,
  serviceCode: string,
  {
    body,
    form = 'json',
    regions = ['us-east-1'],
  }: { body?: string | Buffer; form?: string; regions?: readonly string[] },
): Served {
  const listed = regions.map((regionCode) => [
    regionCode,
    { regionCode, currentVersionUrl: offerPath(serviceCode, 'json', regionCode) },
  ])
  const index = { publicationDate: '2026-10-07T16:54:08Z', regions: Object.fromEntries(listed) }
  files.set(`/offers/v1.0/aws/${serviceCode}/current/region_index.json`, served(JSON.stringify(index)))
  const file = served(body ?? '')
  if (body !== undefined) for (const one of regions) files.set(offerPath(serviceCode, form, one), file)
  return file
}
