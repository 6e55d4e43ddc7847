import { costAtTie } from '#lib/decision/cost-switch.ts'
import type { Outlook } from '#lib/decision/outlook.ts'
import type { Policy, RobustnessRule } from '#lib/decision/policy.ts'
import { lessSure, oneStepDown, type Robustness, robustnessFrom } from '#lib/decision/robustness.ts'
import { costLevel } from '#lib/decision/value-model.ts'
import type { Alternative, Ranking, Reason } from '#lib/plan/evaluation.ts'
import type { Valuing } from '#lib/plan/valuing.ts'
import { withThousands } from '#lib/units/thousands.ts'

const WHOLE = 100
const TENTHS = 10

type Sure = {
  readonly chosen: Alternative | undefined
  readonly ranking: Ranking
  readonly outlook: Pick<Outlook, 'platforms'>
}

/**
 * How firm the recommendation is: by the lead and the share of first ranks of what comes first, one step less where that
 * is another platform, at most leaning where it is another variant of the same, and never firmer than the share of
 * completions of the open answers that lead to the platform.
 */
export function robustnessOf({ chosen, ranking, outlook }: Sure, { robustness: rule }: Policy): Robustness {
  const completions = outlook.platforms.find(({ platform }) => platform === (chosen?.platform ?? null))?.share ?? 0
  const byAnswers = robustnessFrom(completions, WHOLE, rule)
  const [first] = ranking.order
  if (!chosen || !first) return byAnswers
  const byWeights = robustnessFrom(first.share, ranking.lead ?? WHOLE, rule)
  if (first.title === chosen.title) return lessSure(byAnswers, byWeights)
  const another = first.platform === chosen.platform ? lessSure('leaning', byWeights) : oneStepDown(byWeights)
  return lessSure(byAnswers, another)
}

type First = Ranking['order'][number]

/** What of an alternative's cost is known, in USD a month: what its value counts. */
const knownUsd = ({ monthly: { cloud, people } }: Alternative, countPeople: boolean): number =>
  Number(cloud.point) + (countPeople ? Number(people.point) : 0)

/**
 * The whole cost (USD a month) up to which the chosen, a part of whose cost is unknown, would be worth as much as the
 * first; null where none would do, or more than that is known already.
 */
function costToBeFirst(chosen: Alternative, first: First, { valuing, policy }: Valued): number | null {
  if (chosen.value === null) return null
  const weight = valuing.weights[policy.costScale.criterion] ?? 0
  const known = knownUsd(chosen, valuing.countPeople)
  const level = costLevel({ usd: known, complete: false }, valuing.anchors)
  const usd = costAtTie({ lead: chosen.value - first.value, weight, level }, valuing.anchors)
  return usd !== null && usd >= valuing.anchors.low && usd > known ? usd : null
}

/** What the order by value says of the choice; `tie`: the whole cost up to which it would come first. */
function verdict(chosen: Alternative, first: First, { rule, tie }: Ruled): readonly string[] {
  if (first.title === chosen.title) return [rule.agrees]
  const differs = first.platform === chosen.platform ? rule.varies : rule.disagrees
  if (chosen.monthly.complete) return [differs]
  return [differs, tie === null ? rule.costUnknown : rule.costUnknownUpTo]
}

/** The suite of another cloud that is worth more than what is ranked first; undefined where none is. */
function betterSuite({ alternatives, ranking: { order } }: Compared): Alternative | undefined {
  const [first] = order
  const titles = order.map(({ title }) => title)
  return alternatives
    .filter((one) => one.platform === null && one.eligible && !titles.includes(one.title))
    .filter(({ value }) => value !== null && first !== undefined && value > first.value)
    .toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0))[0]
}

/** An amount to the dollar, in words. */
const usdWords = (usd: number): string => `$${withThousands(String(Math.round(usd)))}`

/** Points to one decimal; nothing where there are none to speak of. */
const pointsText = (points: number | null): string =>
  points === null ? '' : String(Math.round(points * TENTHS) / TENTHS)

/** A template with its words in place. */
const filled = (template: string, words: Readonly<Record<string, string>>): string =>
  template.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '')

type Compared = {
  readonly alternatives: readonly Alternative[]
  readonly ranking: Pick<Ranking, 'order' | 'lead'>
  readonly valuing: Pick<Valuing, 'weights' | 'anchors' | 'countPeople'>
}
type Valued = Pick<Compared, 'valuing'> & { readonly policy: Pick<Policy, 'costScale'> }
type Ruled = { readonly rule: RobustnessRule; readonly tie: number | null }

/**
 * What the ranking says of the choice: that it agrees, or what it puts first, and whether an unknown cost is behind it; and
 * the suite of another cloud that is worth more, though it is no answer.
 */
export function rankingReasons(chosen: Alternative | undefined, compared: Compared, policy: Policy): readonly Reason[] {
  const [first, second] = compared.ranking.order
  if (!chosen || !first) return []
  const { robustness: rule } = policy
  const { valuing } = compared
  const tie = costToBeFirst(chosen, first, { valuing, policy })
  const suite = betterSuite(compared)
  const [value, firstValue] = [pointsText(chosen.value), pointsText(first.value)]
  const words = {
    recommended: chosen.title,
    first: first.title,
    second: second?.title ?? '',
    suite: suite?.title ?? '',
    lead: pointsText(compared.ranking.lead),
    points: value === firstValue ? rule.alike : filled(rule.apart, { value, firstValue }),
    tie: tie === null ? '' : usdWords(tie),
    known: usdWords(knownUsd(chosen, valuing.countPeople)),
  }
  const isValued = chosen.value !== null // of an unknown value nothing is said
  const templates = [
    ...(second && isValued ? verdict(chosen, first, { rule, tie }) : []),
    ...(suite ? [rule.suite] : []),
  ]
  return templates.map((template) => ({
    rule: rule.rule,
    answers: [],
    facts: rule.facts,
    text: filled(template, words),
  }))
}
