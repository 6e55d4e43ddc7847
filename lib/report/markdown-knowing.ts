import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Knowing, Ranges } from '#lib/plan/ranges.ts'
import { isPartial } from '#lib/report/cost-pairs.ts'
import { figureTitle, figureUnit, valueText } from '#lib/report/figure-title.ts'
import { knowingText } from '#lib/report/knowing-text.ts'
import { SWINGS, WORTH } from '#lib/report/knowing-words.ts'
import { alternativeCell, table } from '#lib/report/markdown-table.ts'
import { noRivalText } from '#lib/report/no-rival-text.ts'
import { inBoth, isSecond, rateText } from '#lib/report/second-currency.ts'
import { centsText, signedCents } from '#lib/report/usd-amount.ts'

type Scope = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  readonly catalog: Catalog
  readonly ranges: Ranges
}

type Tornado = NonNullable<Ranges['tornado']>

function swingTable({ swings }: Tornado, { plan, catalog }: Scope): string {
  const difference = (usd: number): string => inBoth(usd, signedCents, plan.finance?.currency)
  const { figure, unit, low, high, atLow, atHigh } = SWINGS.heads
  return table(
    [figure, unit, low, high, atLow, atHigh],
    swings.map((one) => [
      figureTitle(one.key, catalog),
      figureUnit(one.key, catalog),
      valueText(one.from),
      valueText(one.to),
      difference(one.low),
      difference(one.high),
    ]),
  )
}

/** What the difference to the cheapest rival hangs on, figure by figure. */
function tornadoParts(scope: Scope): readonly string[] {
  const { evaluation, ranges } = scope
  const { tornado } = ranges
  const rival = tornado && evaluation.alternatives[tornado.second]
  if (!rival) return [`## ${SWINGS.plain}`, SWINGS.none(noRivalText(scope, alternativeCell))]
  const heading = `## ${SWINGS.heading(alternativeCell(rival))}`
  if (tornado.swings.length === 0) return [heading, SWINGS.noSwing]
  const intro = isPartial(ranges) ? `${SWINGS.move} ${SWINGS.knownOnly}` : SWINGS.move
  return [heading, intro, swingTable(tornado, scope)]
}

const hasAmounts = ({ tornado, knowing }: Ranges): boolean =>
  (tornado?.swings.length ?? 0) > 0 || (knowing?.all ?? 0) > 0

function worthTable({ each }: Knowing, { plan, catalog }: Scope): string {
  const { figure, month } = WORTH.heads
  return table(
    [figure, month],
    each.map(({ key, usd }) => [figureTitle(key, catalog), inBoth(usd, centsText, plan.finance?.currency)]),
  )
}

/** What the order of the costs hangs on, and what it would be worth to know it, in the plan's second currency too. */
export function knowingSection(scope: Scope): readonly string[] {
  const { plan, evaluation, ranges } = scope
  if (!evaluation.recommendation.stack) return []
  const { knowing } = ranges
  const currency = plan.finance?.currency
  return [
    ...tornadoParts(scope),
    `## ${WORTH.heading}`,
    knowingText(scope, alternativeCell),
    ...(knowing && knowing.each.length > 0 ? [`${WORTH.each}:`, worthTable(knowing, scope)] : []),
    ...(isSecond(currency) && hasAmounts(ranges) ? [WORTH.rate(rateText(currency))] : []),
  ]
}
