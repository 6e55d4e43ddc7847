import type { SpreadDraft } from '#app/_store/half-typed.ts'
import { SPREAD } from '#app/_text/asking.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import type { Range } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'

/** The three figures of a spread, in their order. */
export const SPREAD_PARTS = ['low', 'likely', 'high'] as const satisfies readonly (keyof SpreadDraft)[]
export type SpreadPart = (typeof SPREAD_PARTS)[number]

/** What a figure of it may be, and how it is distributed. */
export type SpreadLimits = Pick<Range, 'distribution'> & {
  readonly min: number
  readonly max: number
  readonly whole: boolean
}

type Read = {
  /** What is wrong with each field that has something in it. */
  readonly faults: Readonly<Partial<Record<SpreadPart, string>>>
  /** The spread, once all three are there and fit. */
  readonly range: Range | null
}

/** The number a text stands for; null where the field is empty, NaN where it is none. */
const numberIn = (text: string): number | null => {
  const plain = text.trim().replaceAll(',', '')
  return plain === '' ? null : /^\d*\.?\d+$/.test(plain) ? Number(plain) : Number.NaN
}

const isAbove = (one: number | null, other: number | null): boolean => one !== null && other !== null && one > other

/** Whether no figure of it is typed. */
export const isBlank = (draft: SpreadDraft): boolean => SPREAD_PARTS.every((part) => draft[part].trim() === '')

/** Reads a spread as typed: each field on its own, then their order. */
export function spreadFrom(draft: SpreadDraft, { min, max, whole, distribution }: SpreadLimits): Read {
  const [low, likely, high] = SPREAD_PARTS.map((part) => numberIn(draft[part])) as [
    number | null,
    number | null,
    number | null,
  ]
  const misfit = (value: number | null): string | undefined =>
    value === null || (value >= min && value <= max && (!whole || Number.isInteger(value)))
      ? undefined
      : QUESTIONS.expected({ whole, above: min > 0, largest: numberText(max) })
  const ofLow = isAbove(low, likely) || (likely === null && isAbove(low, high)) ? SPREAD.lowAbove : undefined
  const ofZero = distribution === 'lognormal' && low === 0 ? SPREAD.aboveZero : undefined
  const ofHigh = isAbove(likely, high) ? SPREAD.highBelow : undefined
  const found = {
    low: misfit(low) ?? ofZero ?? ofLow,
    likely: misfit(likely),
    high: misfit(high) ?? ofHigh,
  }
  const faults = Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined))
  if (low === null || likely === null || high === null || Object.keys(faults).length > 0) return { faults, range: null }
  return { faults, range: { low, likely, high, ...(distribution ? { distribution } : {}) } }
}
