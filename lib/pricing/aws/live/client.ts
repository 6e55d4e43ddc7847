import { PricingClient } from '@aws-sdk/client-pricing'
import { problemOf } from '#lib/pricing/aws/live/problem-of.ts'
import type { TokenBucket } from '#lib/pricing/aws/live/token-bucket.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'

/** The operator's environment, as far as this project reads it. The SDK reads its own variables itself. */
export type LiveEnvironment = { readonly PLANNER_PRICING_REGION?: string | undefined }

/**
 * The region whose endpoint is asked: the operator's choice among those that have one, else the first. Throws on
 * any other, so that a wrong setting shows at the start.
 */
export function endpointRegion({ endpointRegions }: LiveLimits, environment: LiveEnvironment): string {
  const chosen = environment.PLANNER_PRICING_REGION
  if (!chosen) return endpointRegions[0]
  if (endpointRegions.includes(chosen)) return chosen
  throw new RangeError(`PLANNER_PRICING_REGION: expected one of ${endpointRegions.join(', ')}, found "${chosen}"`)
}

type ClientSettings = {
  readonly region: string
  readonly limits: Pick<LiveLimits, 'attempts' | 'connectTimeout' | 'answerTimeout'>
  readonly bucket: TokenBucket
  readonly signal: AbortSignal
  /** Called for each call that goes out, retries included. */
  readonly onCall: () => void
}

/**
 * A client of AWS's price list. Every attempt takes a token first, a retry too. Credentials come from the SDK's
 * default chain, the address from AWS or from `AWS_ENDPOINT_URL_PRICING` in the environment: from nowhere else.
 */
export function pricingClient({ region, limits, bucket, signal, onCall }: ClientSettings): PricingClient {
  const client = new PricingClient({
    region,
    retryMode: 'standard',
    maxAttempts: limits.attempts,
    requestHandler: {
      connectionTimeout: limits.connectTimeout,
      requestTimeout: limits.answerTimeout,
      socketTimeout: limits.answerTimeout,
      throwOnRequestTimeout: true,
    },
  })
  const underQuota =
    <Request, Answer>(next: (request: Request) => Promise<Answer>) =>
    async (request: Request): Promise<Answer> => {
      await bucket.take(signal)
      onCall()
      try {
        return await next(request)
      } catch (error) {
        if (problemOf(error) === 'throttled') bucket.drain()
        throw error
      }
    }
  client.middlewareStack.addRelativeTo(underQuota, {
    name: 'quota',
    relation: 'after',
    toMiddleware: 'retryMiddleware',
  })
  return client
}
