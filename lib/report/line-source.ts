import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Source } from '#lib/units/source.ts'

/** `W&B pricing page, read 2026-09-20: https://…`: where something was read, and when. */
export const sourceText = ({ title, url, readOn }: Source): string =>
  `${title}, read ${readOn}${url === null ? '' : `: ${url}`}`

/** Where the method of a line was read; null where it has none. */
export const methodOf = ({ formula, source }: CostLine): Source | null => (formula === '' ? null : source)

/** Where the price of a line without a method was looked for, the vendor's page for one; null where no place is named. */
export const lookedForIn = ({ formula, source }: CostLine): Source | null => (formula === '' ? source : null)
