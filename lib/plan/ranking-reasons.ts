import type { Outlook } from '#lib/decision/outlook.ts'
import type { Policy, RobustnessRule } from '#lib/decision/policy.ts'
import { lessSure, oneStepDown, type Robustness, robustnessFrom } from '#lib/decision/robustness.ts'
import type { Alternative, Ranking, Reason } from '#lib/plan/evaluation.ts'

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

function verdict(chosen: Alternative, first: Ranking['order'][number], rule: RobustnessRule): readonly string[] {
  if (first.title === chosen.title) return [rule.agrees]
  const differs = first.platform === chosen.platform ? rule.varies : rule.disagrees
  return chosen.monthly.complete ? [differs] : [differs, rule.costUnknown]
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

/** Points to one decimal; nothing where there are none to speak of. */
const pointsText = (points: number | null): string =>
  points === null ? '' : String(Math.round(points * TENTHS) / TENTHS)

type Compared = { readonly alternatives: readonly Alternative[]; readonly ranking: Pick<Ranking, 'order' | 'lead'> }

/**
 * What the ranking says of the choice: that it agrees, or what it puts first, and whether an unknown cost is behind it; and
 * the suite of another cloud that is worth more, though it is no answer.
 */
export function rankingReasons(
  chosen: Alternative | undefined,
  compared: Compared,
  { robustness: rule }: Policy,
): readonly Reason[] {
  const [first, second] = compared.ranking.order
  if (!chosen || !first) return []
  const suite = betterSuite(compared)
  const titles: Readonly<Record<string, string>> = {
    recommended: chosen.title,
    first: first.title,
    second: second?.title ?? '',
    suite: suite?.title ?? '',
    lead: pointsText(compared.ranking.lead),
    value: pointsText(chosen.value),
    firstValue: pointsText(first.value),
  }
  const templates = [...(second ? verdict(chosen, first, rule) : []), ...(suite ? [rule.suite] : [])]
  return templates.map((template) => ({
    rule: rule.rule,
    answers: [],
    facts: rule.facts,
    text: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => titles[name] ?? ''),
  }))
}
