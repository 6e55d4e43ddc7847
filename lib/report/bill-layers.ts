import { knownPart } from '#lib/plan/alternatives.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'

/** A cloud bill at list price, as contracted and in effect: in USD text, and whether each is all of it. */
export function layersOf({ lines, monthly }: Pick<Alternative, 'lines' | 'monthly'>) {
  const { list: listed, contracted, effective, unlisted = [] } = monthly
  if (listed === undefined || contracted === undefined || effective === undefined) return null
  const whole = knownPart(lines) === 'whole'
  return [
    { kind: 'list', usd: listed, whole: whole && unlisted.length === 0 },
    { kind: 'contracted', usd: contracted, whole },
    { kind: 'effective', usd: effective, whole },
  ] as const
}
