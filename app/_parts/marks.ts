import type { MarkKind } from '#app/_ui/platform-mark.tsx'
import type { StatusKind } from '#app/_ui/status.tsx'
import type { Platform } from '#lib/decision/platform-name.ts'
import type { Recommendation } from '#lib/plan/evaluation.ts'

/** The sign of a platform; what has no platform name has a sign of its own. */
export const markOf = (platform: Platform | null): MarkKind => platform ?? 'other'

/** The shape that goes with a word of robustness. */
export const STATUS_OF = { clear: 'good', leaning: 'fair', 'toss-up': 'even' } as const satisfies Record<
  Recommendation['robustness'],
  StatusKind
>
