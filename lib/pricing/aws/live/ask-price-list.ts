import { GetProductsCommand } from '@aws-sdk/client-pricing'
import { type AwsProduct, readPriceListItem } from '#lib/pricing/aws/aws-product.ts'
import type { CircuitBreaker } from '#lib/pricing/aws/live/circuit-breaker.ts'
import { pricingClient } from '#lib/pricing/aws/live/client.ts'
import type { ListQuery } from '#lib/pricing/aws/live/price-queries.ts'
import { errorName, problemOf } from '#lib/pricing/aws/live/problem-of.ts'
import { readPages } from '#lib/pricing/aws/live/read-pages.ts'
import type { TokenBucket } from '#lib/pricing/aws/live/token-bucket.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { LiveProblem } from '#lib/pricing/sheet-status.ts'

/** What became of one question: its whole list, with what could not be read of it, or nothing of it. */
export type Answered = { readonly query: ListQuery } & (
  | { readonly kind: 'read'; readonly products: readonly AwsProduct[]; readonly malformed: readonly string[] }
  | { readonly kind: 'failed'; readonly problem: LiveProblem; readonly detail: string }
)

/** All answers, or the problem that made every further question pointless; and how many calls went out. */
export type PriceListAnswer = { readonly calls: number } & (
  | { readonly kind: 'answered'; readonly answers: readonly Answered[] }
  | { readonly kind: 'problem'; readonly problem: LiveProblem; readonly detail: string }
)

/** What the questions share: one quota and one breaker for the whole process. */
export type PriceListLine = {
  readonly limits: LiveLimits
  readonly bucket: TokenBucket
  readonly breaker: CircuitBreaker
  /** The region whose endpoint is asked. */
  readonly region: string
}

type Failed = Extract<Answered, { readonly kind: 'failed' }>

/** These hold for every question. */
const ENDS_ALL: ReadonlySet<LiveProblem> = new Set([
  'no-credentials',
  'expired-credentials',
  'access-denied',
  'clock-skew',
])
/** When the first question meets one of these after all its retries, the others would only wait for the same. */
const ENDS_FIRST: ReadonlySet<LiveProblem> = new Set([...ENDS_ALL, 'unreachable', 'timed-out', 'throttled'])
const TRIPS: ReadonlySet<LiveProblem> = new Set(['unreachable', 'timed-out', 'throttled'])

function read(query: ListQuery, list: readonly unknown[]): Answered {
  const items = list.map(readPriceListItem)
  return {
    query,
    kind: 'read',
    products: items.flatMap((one) => ('sku' in one ? [one] : [])),
    malformed: items.flatMap((one) => ('sku' in one ? [] : [one.detail])),
  }
}

const isFailed = (one: Answered): one is Failed => one.kind === 'failed'

/** Works on so many at a time, in their order. */
async function inTurn<One, Result>(some: readonly One[], width: number, work: (one: One) => Promise<Result>) {
  const queue = some.values()
  const results: Result[] = []
  const take = async () => {
    for (const one of queue) results.push(await work(one))
  }
  await Promise.all(Array.from({ length: width }, take))
  return results
}

/**
 * Asks every question once. The smallest goes first and alone: a wrong clock or bad credentials show there, at the
 * price of one call. Then the largest go first, so that their many pages do not come last.
 */
export async function askPriceList(
  queries: readonly ListQuery[],
  { limits, bucket, breaker, region }: PriceListLine,
): Promise<PriceListAnswer> {
  const bySize = queries.toSorted((a, b) => b.wanted.length - a.wanted.length)
  const [first, others] = [bySize.at(-1), bySize.slice(0, -1)]
  const end = new AbortController()
  let calls = 0
  const onCall = () => {
    calls += 1
  }
  const client = pricingClient({ region, limits, bucket, signal: end.signal, onCall })

  async function ask(query: ListQuery): Promise<Answered> {
    const open = breaker.openFor()
    if (open) return { query, kind: 'failed', problem: open, detail: 'circuit breaker is open' }
    try {
      const abortSignal = end.signal
      const list = await readPages(
        (input) => client.send(new GetProductsCommand(input), { abortSignal }),
        query.input,
        limits,
      )
      breaker.succeeded()
      return read(query, list)
    } catch (error) {
      const problem = problemOf(error)
      if (TRIPS.has(problem) && !end.signal.aborted) breaker.failed(problem)
      if (ENDS_ALL.has(problem)) end.abort()
      return { query, kind: 'failed', problem, detail: errorName(error) }
    }
  }

  try {
    if (!first) return { kind: 'answered', answers: [], calls }
    const alone = await ask(first)
    if (isFailed(alone) && ENDS_FIRST.has(alone.problem)) return { ...alone, kind: 'problem', calls }
    const answers = [alone, ...(await inTurn(others, limits.quota.burst, ask))]
    const ended = answers.filter(isFailed).find(({ problem }) => ENDS_ALL.has(problem))
    return ended ? { ...ended, kind: 'problem', calls } : { kind: 'answered', answers, calls }
  } finally {
    client.destroy()
  }
}
