import type { Outlook } from '#lib/decision/outlook.ts'
import type { Policy, RobustnessRule } from '#lib/decision/policy.ts'
import { lessSure, oneStepDown, type Robustness, robustnessFrom } from '#lib/decision/robustness.ts'
import type { Alternative, Ranking, Reason } from '#lib/plan/evaluation.ts'

const WHOLE = 100

type Sure = { readonly chosen: Alternative | undefined; readonly ranking: Ranking; readonly outlook: Outlook }

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

/** What the ranking says of the choice: that it agrees, or what it puts first, and whether an unknown cost is behind it. */
export function rankingReasons(
  chosen: Alternative | undefined,
  { order }: Ranking,
  { robustness: rule }: Policy,
): readonly Reason[] {
  const [first, second] = order
  if (!chosen || !first || !second) return []
  const titles: Readonly<Record<string, string>> = {
    recommended: chosen.title,
    first: first.title,
    second: second.title,
  }
  return verdict(chosen, first, rule).map((template) => ({
    rule: rule.rule,
    answers: [],
    facts: rule.facts,
    text: template.replaceAll(/\{(\w+)\}/g, (_, name: string) => titles[name] ?? ''),
  }))
}
