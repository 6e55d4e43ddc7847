import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  AWS_ERRORS,
  type AwsError,
  type CallFault,
  entriesFor,
  errorFor,
  type PlantedCallFault,
  type PlantedFault,
} from '#lib/pricing/aws/testing/endpoint-faults.ts'
import { isFilterType, passes, type WireFilter } from '#lib/pricing/aws/testing/price-list-filter.ts'
import type { WireProduct } from '#lib/pricing/aws/testing/wire-product.ts'

/** How the endpoint behaves. Times are milliseconds. */
export type EndpointSettings = {
  readonly products: readonly WireProduct[]
  readonly latency?: number
  /** AWS's quota: a bucket of calls and its refill. Calls over it are throttled. */
  readonly quota?: { readonly burst: number; readonly perSecond: number }
  /** How far the endpoint's clock is from this machine's; signatures more than five minutes off are refused. */
  readonly clockOffset?: number
  readonly port?: number
}

/** A local endpoint of AWS's price list. */
export type PriceListEndpoint = {
  readonly url: string
  /** How many calls came in, those refused too. */
  readonly calls: () => number
  /** The region the last call was signed for. */
  readonly signedFor: () => string | undefined
  /** How many of them were over the quota. */
  readonly overQuota: () => number
  /** What may go wrong from now on; counts start again. */
  readonly plant: (...faults: readonly PlantedFault[]) => void
  readonly stop: () => Promise<void>
}

type Call = {
  readonly ServiceCode: string
  readonly Filters?: readonly WireFilter[]
  readonly MaxResults?: number
  readonly NextToken?: string
  readonly FormatVersion?: string
}
type Breakage = (typeof BREAKAGES)[number]
type Answer = { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }

const BREAKAGES = ['drop-connection', 'cut-body', 'stall-body', 'hang'] as const
const JSON_1_1 = 'application/x-amz-json-1.1'
const TARGET = 'AWSPriceListService.GetProducts'
const MOST_RESULTS = 100
const LONGEST_VALUE = 1024
const MOST_SKEW = 300_000
const SECOND = 1000
const DONE = 200

const isBreakage = (fault: CallFault): fault is Breakage => BREAKAGES.some((one) => one === fault)

const refused = ([name, status, message]: AwsError): Answer => ({
  status,
  body: JSON.stringify({ __type: name, Message: message }),
  headers: { 'x-amzn-errortype': name },
})

async function bodyOf(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** The time a request was signed at (`20261125T120000Z`), in milliseconds. */
function signedAt({ headers }: IncomingMessage): number {
  const text = String(headers['x-amz-date'] ?? '')
  return Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
}

function wrongWith({ method, headers }: IncomingMessage): AwsError | undefined {
  if (method !== 'POST' || headers['content-type'] !== JSON_1_1)
    return ['UnknownOperationException', 404, `expected a POST of ${JSON_1_1}`]
  if (headers['x-amz-target'] !== TARGET) return ['UnknownOperationException', 404, `expected ${TARGET}`]
  return /^AWS4-HMAC-SHA256 Credential=[^/]+\/\d{8}\/[a-z0-9-]+\/pricing\/aws4_request/.test(
    headers.authorization ?? '',
  )
    ? undefined
    : ['MissingAuthenticationTokenException', 400, 'Missing Authentication Token']
}

function wrongIn({ Filters = [], MaxResults = MOST_RESULTS, FormatVersion = 'aws_v1' }: Call): AwsError | undefined {
  const strange = Filters.find(({ Type, Value }) => !isFilterType(Type) || !Value || Value.length > LONGEST_VALUE)
  const fits = !strange && MaxResults >= 1 && MaxResults <= MOST_RESULTS && FormatVersion === 'aws_v1'
  return fits ? undefined : ['InvalidParameterException', 400, `invalid: ${JSON.stringify(strange ?? MaxResults)}`]
}

const tokenFor = (offset: number, { ServiceCode, Filters }: Call): string =>
  Buffer.from(JSON.stringify([offset, ServiceCode, Filters])).toString('base64')

/** Where the page of a token begins; undefined when the token is not one of this query. */
function offsetOf(call: Call): number | undefined {
  if (call.NextToken === undefined) return 0
  const offset = Number(/^\[(-?\d+),/.exec(Buffer.from(call.NextToken, 'base64').toString('utf8'))?.[1])
  return tokenFor(offset, call) === call.NextToken ? offset : undefined
}

/** One page of the products that pass; offset -1 is the first page after an empty one. */
function pageOf(
  call: Call,
  { products }: EndpointSettings,
  { fault, faults }: { fault?: CallFault; faults: readonly PlantedFault[] },
): Answer {
  const offset = offsetOf(call)
  if (offset === undefined) return refused(AWS_ERRORS['invalid-token'])
  const found = products.filter((one) => one.serviceCode === call.ServiceCode && passes(one, call.Filters ?? []))
  const size = call.MaxResults ?? MOST_RESULTS
  const empty = fault === 'empty-page' && offset === 0 && call.NextToken === undefined
  const start = Math.max(0, offset)
  const next = start + size * (fault === 'skip-page' ? 2 : 1)
  const page = empty ? [] : found.slice(start, start + size).flatMap((one) => entriesFor(one, faults))
  const following = empty ? -1 : next
  const token = fault === 'token-loop' ? 0 : following
  const more = empty || fault === 'token-loop' || next < found.length
  const list = { FormatVersion: 'aws_v1', PriceList: page, ...(more && { NextToken: tokenFor(token, call) }) }
  return { status: DONE, body: JSON.stringify(list) }
}

/** A quota as AWS keeps it; says whether one more call fits. */
function quotaOf({ quota }: EndpointSettings): () => boolean {
  if (!quota) return () => true
  let tokens = quota.burst
  let at = performance.now()
  return () => {
    const now = performance.now()
    tokens = Math.min(quota.burst, tokens + ((now - at) * quota.perSecond) / SECOND)
    at = now
    if (tokens < 1) return false
    tokens -= 1
    return true
  }
}

/** The first planted fault that fits the call and is not used up; `met` counts the calls each has met. */
function faultFor(call: Call, faults: readonly PlantedFault[], met: Map<PlantedFault, number>): CallFault | undefined {
  const page = call.NextToken === undefined ? 'first' : 'further'
  const fitting = faults.filter(
    (one): one is PlantedCallFault =>
      'call' in one && (one.page ?? page) === page && (one.serviceCode ?? call.ServiceCode) === call.ServiceCode,
  )
  const live = fitting.filter((one) => {
    const before = met.get(one) ?? 0
    met.set(one, before + 1)
    const after = one.after ?? 0
    return before >= after && before < after + (one.times ?? Number.POSITIVE_INFINITY)
  })
  return live[0]?.call
}

function send(response: ServerResponse, { status, body, headers }: Answer, clock: number): void {
  response.sendDate = false
  response.writeHead(status, {
    'content-type': JSON_1_1,
    'x-amzn-requestid': '00000000-0000-0000-0000-000000000000',
    date: new Date(clock).toUTCString(),
    ...headers,
  })
  response.end(body)
}

/** Ends a call without an answer, or with a part of one; a call that hangs or stalls is never ended. */
function breakOff(response: ServerResponse, how: Breakage): void {
  if (how === 'drop-connection') response.destroy()
  if (how !== 'cut-body' && how !== 'stall-body') return
  response.writeHead(DONE, { 'content-type': JSON_1_1, 'content-length': '1000' })
  response.write('{"FormatVersion":"aws_v1","PriceList":["{', () => how === 'cut-body' && response.destroy())
}

/**
 * Starts a local endpoint that speaks AWS JSON 1.1 as the price list does: filters joined by AND, pages with tokens
 * that belong to one query, signed requests only. It does not check the secret of a signature.
 */
export async function startPriceListEndpoint(settings: EndpointSettings): Promise<PriceListEndpoint> {
  const { latency = 0, clockOffset = 0, port = 0 } = settings
  const withinQuota = quotaOf(settings)
  const counts = { calls: 0, overQuota: 0 }
  let signedFor: string | undefined
  let faults: readonly PlantedFault[] = []
  let met = new Map<PlantedFault, number>()

  function refusalOf(request: IncomingMessage, call: Call): AwsError | undefined {
    const wrong = wrongWith(request) ?? wrongIn(call)
    if (wrong) return wrong
    if (!withinQuota()) {
      counts.overQuota += 1
      return AWS_ERRORS.throttle
    }
    const skew = Math.abs(Date.now() + clockOffset - signedAt(request))
    return skew > MOST_SKEW ? AWS_ERRORS['clock-skew'] : undefined
  }

  function answerTo(request: IncomingMessage, call: Call): Answer | Breakage {
    const refusal = refusalOf(request, call)
    if (refusal) return refused(refusal)
    const fault = faultFor(call, faults, met)
    if (fault && isBreakage(fault)) return fault
    const error = fault && errorFor(fault)
    return error ? refused(error) : pageOf(call, settings, { faults, ...(fault && { fault }) })
  }

  const server = createServer((request, response) => {
    counts.calls += 1
    signedFor = /\/(\w+-[\w-]+)\/pricing\//.exec(request.headers.authorization ?? '')?.[1]
    void bodyOf(request).then(async (call) => {
      const answer = answerTo(request, call)
      if (latency > 0) await sleep(latency)
      if (typeof answer === 'string') breakOff(response, answer)
      else send(response, answer, Date.now() + clockOffset)
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    calls: () => counts.calls,
    signedFor: () => signedFor,
    overQuota: () => counts.overQuota,
    plant(...some) {
      faults = some
      met = new Map()
      counts.calls = 0
      counts.overQuota = 0
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
