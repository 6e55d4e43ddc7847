import type { LiveLimits } from '#lib/pricing/live-limits.ts'

/** The time in milliseconds, and a way to let it pass. `sleep` fails when the signal aborts. */
export type Timing = {
  readonly now: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>
}

/** A quota that is shared by everybody who takes from it, first come, first served. */
export type TokenBucket = {
  /** Waits for a token. */
  readonly take: (signal?: AbortSignal) => Promise<void>
  /** AWS says that the quota is used up: somebody else takes from it too. */
  readonly drain: () => void
}

const SECOND = 1000

/** A bucket that holds the quota's burst (less what is kept free) and refills by its tokens a second. */
export function tokenBucket({ burst, perSecond, keepFree }: LiveLimits['quota'], { now, sleep }: Timing): TokenBucket {
  const most = burst - keepFree
  let tokens = most // below 0: promised to those who wait
  let filledAt = now()

  function refill(): void {
    const at = now()
    tokens = Math.min(most, tokens + (Math.max(0, at - filledAt) * perSecond) / SECOND)
    filledAt = at
  }

  return {
    async take(signal) {
      signal?.throwIfAborted()
      refill()
      tokens -= 1
      if (tokens < 0) await sleep((-tokens * SECOND) / perSecond, signal)
    },
    drain() {
      refill()
      tokens = Math.min(tokens, 0)
    },
  }
}
