import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { lineTitles } from '#lib/plan/line-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { findingOf, type Sides } from '#lib/report/cost-pairs.ts'
import { likelihoodText } from '#lib/report/likelihood-text.ts'
import { type NameOf, titleOf } from '#lib/report/name-of.ts'
import { someOf } from '#lib/report/some-of.ts'
import { aboutUsd } from '#lib/report/usd-amount.ts'
import { noEstimateText } from '#lib/report/words.ts'

type Room = { readonly low: string; readonly high: string; readonly lines: readonly string[] }

const rangeText = ({ low, high }: Room): string => (low === high ? low : `${low} to ${high}`)

/** What a line without a price is called in a sentence, and "is" or "are". */
const unpricedText = (lines: readonly string[]): string =>
  `${someOf(lines)}, for which no price is known, ${lines.length === 1 ? 'is' : 'are'} counted`

/** Of two alternatives, "it" is the recommended one, else the first. */
const ROOMS = {
  'cheaper-before': (room: Room) =>
    `${rangeText(room)} a month cheaper before ${unpricedText(room.lines)}: it stays cheaper while ${room.lines.length === 1 ? 'that costs' : 'they cost'} less.`,
  'dearer-before': (room: Room) =>
    `${rangeText(room)} a month dearer, and ${someOf(room.lines)}, for which no price is known, can only add to it.`,
  'cheaper-anyway': (room: Room) =>
    `At least ${rangeText(room)} a month cheaper: the other has ${someOf(room.lines)} besides, for which no price is known.`,
  'dearer-unless': (room: Room) =>
    `${rangeText(room)} a month dearer before ${unpricedText(room.lines)} on the other side: it is cheaper only if ${room.lines.length === 1 ? 'that costs' : 'they cost'} more.`,
  either: ({ low, high, lines }: Room) =>
    `Between ${low} cheaper and ${high} dearer a month before ${unpricedText(lines)}: which of the two costs less cannot be said.`,
} as const

const PLAIN = {
  same: 'No draw tells the two apart: the same known bill.',
  'same-open': 'The same known bill in every draw. What has no price stands in both.',
} as const

const nothingKnown = ({ lines }: Alternative): boolean => whyNotCompared(lines) === 'nothing-known'

/** Why two bills cannot be compared, in a sentence: what each of them lacks. */
export function notComparedText(sides: readonly [Alternative, Alternative], nameOf: NameOf = titleOf): string {
  const reasons = sides.every(nothingKnown)
    ? ['nothing of either bill has a price']
    : sides.flatMap((one) =>
        nothingKnown(one) ? `nothing of the bill of “${nameOf(one)}” has a price` : (noEstimateText(one) ?? []),
      )
  return `Cannot be compared: ${[...new Set(reasons)].join('; ')}.`
}

type Scope = { readonly plan: Plan; readonly catalog: Catalog }

/** What the draws say of the recommended alternative beside another one, in a sentence. */
export function findingText(sides: Sides, scope: Scope, nameOf: NameOf = titleOf): string {
  const { own, other, pair } = sides
  const finding = findingOf(sides)
  const mine = lineTitles(pair.unpriced.mine, own.lines, scope)
  const theirs = lineTitles(pair.unpriced.theirs, other.lines, scope)
  switch (finding.kind) {
    case 'likelihood':
      return likelihoodText(finding.share, scope.catalog.uncertainty.likelihood.from)
    case 'not-compared':
      return notComparedText([own, other], nameOf)
    case 'same':
    case 'same-open':
      return PLAIN[finding.kind]
    case 'both-open':
      return `Which costs less cannot be said: no price is known for ${someOf(mine)} here and for ${someOf(theirs)} there.`
    default: {
      const { low, high } = finding
      const lines = mine.length > 0 ? mine : theirs
      return ROOMS[finding.kind]({ low: aboutUsd(low), high: aboutUsd(high), lines })
    }
  }
}
