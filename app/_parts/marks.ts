import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import type { StatusKind } from '#app/_ui/status.tsx'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Recommendation } from '#lib/plan/evaluation.ts'
import type { LiveProblem, SheetStatus } from '#lib/pricing/sheet-status.ts'

/** The sign of a platform; what has no platform name has a sign of its own. */
export const markOf = (platform: Platform | null): MarkKind => platform ?? 'other'

/** The shape that goes with a word of robustness. */
export const STATUS_OF = { clear: 'good', leaning: 'fair', 'toss-up': 'even' } as const satisfies Record<
  Recommendation['robustness'],
  StatusKind
>

/** No fault, but how this server is set up: AWS is not asked at all. */
const NOT_ASKED: readonly (LiveProblem | null)[] = [null, 'switched-off', 'no-credentials']

/** A snapshot is nothing to worry about; AWS that was asked in vain is. */
export function freshnessSign({ kind, problem }: Pick<SheetStatus, 'kind' | 'problem'>): StatusKind {
  if (kind === 'live') return 'good'
  return NOT_ASKED.includes(problem) ? 'plain' : 'open'
}
