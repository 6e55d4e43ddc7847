/**
 * When AWS is asked anew, in milliseconds: `fresh` is the age until which a live sheet is served without asking,
 * `retryAfter` the rest after a failure, `lookAgain` and `patience` how often and how long a process looks for the
 * sheet another one is fetching, `lease` how long one process may hold the right to ask.
 */
export type RefreshTimes = {
  readonly fresh: number
  readonly retryAfter: number
  readonly lookAgain: number
  readonly patience: number
  readonly lease: number
}

/**
 * How AWS's price list is asked: the quota, the bounds of a request, and when to give up. Times are milliseconds.
 * `keepFree` tokens of the quota are never used, so that answers arriving unevenly do not break it.
 */
export type LiveLimits = {
  /** Regions that have an endpoint, the one asked unless the operator names another first. */
  readonly endpointRegions: readonly [string, ...string[]]
  /** Beginnings of region codes whose prices only one endpoint has. */
  readonly onlyAt: Readonly<Record<string, string>>
  /** Beginnings of region codes whose prices AWS does not give in USD at its commercial endpoints. */
  readonly notServed: readonly string[]
  readonly quota: { readonly burst: number; readonly perSecond: number; readonly keepFree: number }
  readonly pageSize: number
  readonly longestValue: number
  readonly mostPages: number
  readonly attempts: number
  readonly connectTimeout: number
  readonly answerTimeout: number
  readonly tokenRestarts: number
  readonly breaker: { readonly failures: number; readonly openFor: number }
  /** A sheet is refused when more of the prices asked for than this share (percent) came back with a fault. */
  readonly mostFaultsPercent: number
  readonly times: RefreshTimes
}
