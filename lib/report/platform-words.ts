import type { Lifecycle } from '#lib/decision/lifecycle.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { isStale } from '#lib/plan/catalog-type.ts'
import { checkedOn, type Filled, type PlatformEntry } from '#lib/plan/platform.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** Each status as a word for readers. */
export const LIFECYCLE_WORDS = {
  active: 'active',
  maintenance: 'maintenance only',
  renamed: 'renamed',
  'closed-to-new-customers': 'closed to new customers',
  discontinued: 'discontinued',
  'shut-down': 'shut down',
} as const satisfies Record<Lifecycle, string>

/** What a platform can fill, in the order of the components. */
export const FILLED = [...COMPONENTS, 'governance'] as const satisfies readonly Filled[]

/** The names of what a platform can fill. */
export const FILLED_NAMES: Readonly<Record<Filled, string>> = { ...COMPONENT_NAMES, governance: 'Governance' }

/** “closed to new customers since 2026-07-30”; the word alone where no day is known. */
export function lifecycleText({ status, statusSince }: Pick<PlatformEntry, 'status' | 'statusSince'>): string {
  const word = LIFECYCLE_WORDS[status]
  return statusSince === null ? word : `${word} since ${statusSince}`
}

/** What a platform fills, in the order of the components. */
export const filledBy = ({ fills }: Pick<PlatformEntry, 'fills'>): readonly Filled[] =>
  FILLED.filter((part) => fills[part] !== undefined)

/** When a platform was last read about, and that its review is overdue where it is. */
export function checkedText(platform: Pick<PlatformEntry, 'sources' | 'reviewBy'>, day: IsoDate): string {
  const checked = checkedOn(platform) ?? 'never'
  return isStale(platform, day) ? `${checked} (review was due by ${platform.reviewBy})` : checked
}
