import { knownPart } from '#lib/plan/alternatives.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { table } from '#lib/report/markdown-table.ts'
import { knownInCurrency, rateText, type SecondCurrency } from '#lib/report/second-currency.ts'
import { alternativeName, isComplete, totalText } from '#lib/report/words.ts'

/** What the amounts of a report leave out, with or without money terms. */
export const limitsText = (plan: Plan, catalog: Catalog): string =>
  moneyTermsOf(plan, catalog) === null
    ? 'List prices on demand, before tax, free tier, discounts and commitments; a planning aid, not an offer and not legal advice.'
    : 'On-demand prices under the money terms of this plan, before free tier; a planning aid, not an offer and not legal advice.'

function layersTable({ alternatives }: Evaluation): readonly string[] {
  const rows = alternatives.flatMap((one) => {
    const { list, contracted, effective } = one.monthly
    if (list === undefined || contracted === undefined || effective === undefined) return []
    const whole = knownPart(one.lines) === 'whole'
    const listed = whole && one.monthly.unlisted?.length === 0
    return [[alternativeName(one), totalText(list, listed), totalText(contracted, whole), totalText(effective, whole)]]
  })
  if (rows.length === 0) return []
  const head = ['Alternative', 'At list price', 'As contracted', 'In effect, before support and tax']
  return ['The cloud bill, USD a month:', table(head, rows)]
}

const currencyTable = ({ alternatives }: Evaluation, currency: SecondCurrency): readonly string[] => [
  `Amounts a month in another currency, for reading only: ${rateText(currency)}.`,
  table(
    ['Alternative', `Cloud, ${currency.code}`, `People, ${currency.code}`],
    alternatives.map((one) => [
      alternativeName(one),
      ...(['cloud', 'people'] as const).map((side) =>
        knownInCurrency(one.monthly[side].point, isComplete(one, side), currency),
      ),
    ]),
  ),
]

/** What a report says of money terms: the three costs of each bill, and the second currency; nothing without them. */
export function financeParts({ finance }: Plan, evaluation: Evaluation): readonly string[] {
  const currency = finance?.currency
  return [
    ...layersTable(evaluation),
    ...(currency && currency.code !== 'USD' ? currencyTable(evaluation, currency) : []),
  ]
}
