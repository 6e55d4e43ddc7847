import type { Outlook } from '#lib/decision/outlook.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { lessSure, oneStepDown, type Robustness, robustnessFrom } from '#lib/decision/robustness.ts'
import type { Alternative, Ranking, Reason } from '#lib/plan/evaluation.ts'

const WHOLE = 100

type Title = { readonly title: string }

const isChosen = (first: Title | undefined, chosen: Alternative | undefined): boolean => first?.title === chosen?.title

type Sure = { readonly chosen: Alternative | undefined; readonly ranking: Ranking; readonly outlook: Outlook }

/**
 * How firm the recommendation is: by its lead and its share of first ranks, one step less where the ranking puts
 * another alternative first, and never firmer than the share of completions of the open answers that lead to it.
 */
export function robustnessOf({ chosen, ranking, outlook }: Sure, { robustness: rule }: Policy): Robustness {
  const completions = outlook.platforms.find(({ platform }) => platform === (chosen?.platform ?? null))?.share ?? 0
  const byAnswers = robustnessFrom(completions, WHOLE, rule)
  if (!chosen) return byAnswers
  const [first] = ranking.order
  const byWeights = robustnessFrom(first?.share ?? 0, ranking.lead ?? WHOLE, rule)
  return lessSure(byAnswers, isChosen(first, chosen) ? byWeights : oneStepDown(byWeights))
}

/** What the ranking says of the choice: that it agrees, or what it puts first. */
export function rankingReasons(
  chosen: Alternative | undefined,
  { order }: Ranking,
  { robustness: rule }: Policy,
): readonly Reason[] {
  const [first, second] = order
  if (!chosen || !first || !second) return []
  const template = isChosen(first, chosen) ? rule.agrees : rule.disagrees
  const titles: Readonly<Record<string, string>> = {
    recommended: chosen.title,
    first: first.title,
    second: second.title,
  }
  const text = template.replaceAll(/\{(\w+)\}/g, (_, name: string) => titles[name] ?? '')
  return [{ rule: rule.rule, answers: [], facts: rule.facts, text }]
}
