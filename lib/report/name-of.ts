import type { Alternative } from '#lib/plan/evaluation.ts'

/** What an alternative is called in a sentence: its title, or that made harmless where it is to be marked up. */
export type NameOf = (alternative: Alternative) => string

/** The title as it is. */
export const titleOf: NameOf = ({ title }) => title
