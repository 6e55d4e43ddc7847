import type { LiveLimits } from '#lib/pricing/live-limits.ts'
import type { LiveProblem } from '#lib/pricing/sheet-status.ts'

/** Keeps us from asking an AWS that does not answer. */
export type CircuitBreaker = {
  /** Why AWS is not asked now, or null when it may be. */
  readonly openFor: () => LiveProblem | null
  readonly succeeded: () => void
  readonly failed: (problem: LiveProblem) => void
}

/** Opens after so many failures in a row, for a while; then one more failure opens it again. */
export function circuitBreaker({ failures, openFor }: LiveLimits['breaker'], now: () => number): CircuitBreaker {
  let inARow = 0
  let open: { readonly problem: LiveProblem; readonly until: number } | null = null
  return {
    openFor: () => (open && now() < open.until ? open.problem : null),
    succeeded() {
      inARow = 0
      open = null
    },
    failed(problem) {
      inARow += 1
      if (inARow >= failures) open = { problem, until: now() + openFor }
    },
  }
}
