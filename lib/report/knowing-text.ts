import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { horizonOf } from '#lib/plan/growth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Knowing, Ranges } from '#lib/plan/ranges.ts'
import { figureTitle } from '#lib/report/figure-title.ts'
import { WORTH } from '#lib/report/knowing-words.ts'
import { type NameOf, titleOf } from '#lib/report/name-of.ts'
import { noRivalText } from '#lib/report/no-rival-text.ts'
import { inBoth } from '#lib/report/second-currency.ts'
import { aboutUsd } from '#lib/report/usd-amount.ts'

/** From which share of the whole on a figure holds nearly all of it, or most of it. */
const [NEARLY_ALL, MOST] = [0.8, 0.5]
const NAMED = 3

type Scope = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly ranges: Ranges
}

const amountIn =
  ({ finance }: Plan) =>
  (usd: number): string =>
    inBoth(usd, aboutUsd, finance?.currency)

function whereText({ all, each }: Knowing, { plan, catalog }: Scope): string {
  const [first] = each
  if (!first) return ''
  const title = figureTitle(first.key, catalog)
  const share = first.usd / all
  if (share >= NEARLY_ALL) return WORTH.nearlyAll(title)
  if (share >= MOST) return WORTH.most(title, amountIn(plan)(first.usd))
  return WORTH.spread(each.slice(0, NAMED).map(({ key }) => figureTitle(key, catalog)))
}

/** What it would be worth to find out before choosing, in one sentence, in the plan's second currency too. */
export function knowingText(scope: Scope, nameOf: NameOf = titleOf): string {
  const { knowing } = scope.ranges
  if (knowing === null) return WORTH.none(noRivalText(scope, nameOf))
  if (knowing.all === 0) return WORTH.zero
  const months = horizonOf(scope.plan, scope.catalog)
  const [month, horizon] = [knowing.all, knowing.all * months].map(amountIn(scope.plan))
  return WORTH.worth({ month: month ?? '', horizon: horizon ?? '', months, where: whereText(knowing, scope) })
}
