import { acceptabilityOf } from '#lib/decision/acceptability.ts'
import { judge, type Situation } from '#lib/decision/condition.ts'
import { costAtTie } from '#lib/decision/cost-switch.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { leadOf, type Placed, type Ranked, rankBy } from '#lib/decision/ranking.ts'
import type { Weights } from '#lib/decision/value-model.ts'
import { nearestWeights, stabilityOf } from '#lib/decision/weight-stability.ts'
import type { Valued } from '#lib/plan/alternatives.ts'
import type { Alternative, Ranking } from '#lib/plan/evaluation.ts'
import type { Valuing } from '#lib/plan/valuing.ts'
import { decimalFrom, decimalText } from '#lib/units/decimal.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** An alternative as it is ranked; `name` is its place in the list of alternatives, so that no two are taken for one. */
type Entry = Ranked & { readonly alternative: Alternative }

type Judged = {
  readonly valuing: Valuing
  readonly situation: Situation
  readonly policy: Policy
  readonly seed: number
}

const rounded = (weights: Weights): Weights =>
  Object.fromEntries(Object.entries(weights).map(([id, one]) => [id, stableNumber(one)]))

const named = ({ title, platform, variant }: Alternative) => ({ title, platform, variant })

function nearestOf(placed: readonly Placed<Entry>[], weights: Weights): Ranking['nearest'] {
  const [first, ...rivals] = placed
  if (!first) return null
  const flips = rivals.flatMap(({ alternative: rival }) => {
    const flip = nearestWeights(first.alternative, rival, weights)
    return flip ? [{ rival, ...flip }] : []
  })
  const nearest = flips.toSorted((a, b) => a.distance - b.distance)[0]
  return (
    (nearest && {
      ...named(nearest.rival.alternative),
      distance: stableNumber(nearest.distance),
      weights: rounded(nearest.weights),
    }) ??
    null
  )
}

/** Where the first one's lead is used up by its own cost. */
function costLimitOf([first, second]: readonly Placed<Entry>[], { valuing, policy }: Judged): Ranking['costLimit'] {
  if (!first || !second) return null
  const { criterion } = policy.costScale
  const level = first.alternative.levels[criterion] ?? 0
  const weight = valuing.weights[criterion] ?? 0
  const usd = costAtTie({ lead: first.value - second.value, weight, level }, valuing.anchors)
  if (usd === null || level === 0) return null
  return { ...named(second.alternative.alternative), usd: decimalText(decimalFrom(stableNumber(usd))) }
}

/** What the answers change in how well options do. */
const adjustmentsIn = ({ valuing, situation }: Judged): Ranking['adjustments'] =>
  valuing.model.adjusted.map(({ id, rule, text, facts, when, criterion, points }) => ({
    id,
    rule,
    text,
    facts,
    answers: judge(when, situation).answers,
    criterion,
    points,
  }))

function rolesOf(entries: readonly Entry[], { weightSets }: Policy): Ranking['roles'] {
  return weightSets.slice(1).map(({ id, title, weights }) => ({
    id,
    title,
    order: rankBy(entries, weights).map(({ alternative, value }) => ({
      ...named(alternative.alternative),
      value: stableNumber(value),
    })),
  }))
}

/** Ranks the alternatives that qualify: by value, with how firm their order is (design §7.4 and 7.5). */
export function rankingOf(alternatives: readonly Valued[], judged: Judged): Ranking {
  const { valuing, policy, seed } = judged
  const { weights } = valuing
  const entries = alternatives.flatMap(({ alternative, levels }, at): Entry[] =>
    alternative.eligible && levels ? [{ name: String(at), levels, alternative }] : [],
  )
  const placed = rankBy(entries, weights)
  const first = placed.map(({ alternative }) => alternative)
  const drawing = { draws: policy.robustness.weightDraws, keep: 'ordered', seed } as const
  const shares = acceptabilityOf(first, weights, drawing)
  const lead = leadOf(placed)
  const nameAt = (name: string | null) =>
    name === null ? null : (alternatives[Number(name)]?.alternative.title ?? null)
  return {
    weights: rounded(weights),
    from: valuing.from,
    order: placed.map(({ alternative, value }, at) => ({
      ...named(alternative.alternative),
      value: stableNumber(value),
      share: stableNumber(shares[at] ?? 0),
    })),
    lead: lead === null ? null : stableNumber(lead),
    stability: stabilityOf(first, weights).map(({ criterion, weight, low, high, below, above }) => ({
      criterion,
      weight: stableNumber(weight),
      low: stableNumber(low),
      high: stableNumber(high),
      below: nameAt(below),
      above: nameAt(above),
    })),
    costLimit: costLimitOf(placed, judged),
    nearest: nearestOf(placed, weights),
    roles: rolesOf(entries, policy),
    adjustments: adjustmentsIn(judged),
  }
}
