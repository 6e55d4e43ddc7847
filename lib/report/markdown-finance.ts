import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { layersOf } from '#lib/report/bill-layers.ts'
import { financeWords, notCoveredTexts } from '#lib/report/finance-words.ts'
import { alternativeCell, list, table } from '#lib/report/markdown-table.ts'
import { knownInCurrency, rateText, type SecondCurrency } from '#lib/report/second-currency.ts'
import { isComplete, monthlyText, totalText } from '#lib/report/words.ts'

/** What the amounts of a report leave out, with or without money terms. */
export const limitsText = (plan: Plan, catalog: Catalog): string =>
  moneyTermsOf(plan, catalog) === null
    ? 'List prices on demand, before tax, free tier, discounts and commitments; a planning aid, not an offer and not legal advice.'
    : 'On-demand prices under the money terms of this plan, before free tier; a planning aid, not an offer and not legal advice.'

function layersTable({ alternatives }: Evaluation): readonly string[] {
  const rows = alternatives.flatMap((one) => {
    const layers = layersOf(one)
    if (!layers) return []
    const texts = layers.map(({ usd, whole }) => totalText(usd, whole))
    return [[alternativeCell(one), ...texts, monthlyText(one, 'cloud')]]
  })
  if (rows.length === 0) return []
  const head = ['Alternative', 'At list price', 'As contracted', 'In effect', 'With support and tax']
  return ['The cloud bill, USD a month:', table(head, rows)]
}

const currencyTable = ({ alternatives }: Evaluation, currency: SecondCurrency): readonly string[] => [
  `Amounts a month in another currency, for reading only: ${rateText(currency)}.`,
  table(
    ['Alternative', `Cloud, ${currency.code}`, `People, ${currency.code}`],
    alternatives.map((one) => [
      alternativeCell(one),
      ...(['cloud', 'people'] as const).map((side) =>
        knownInCurrency(one.monthly[side].point, isComplete(one, side), currency),
      ),
    ]),
  ),
]

const NO_TERMS = 'None: every cloud bill is at list price, so its list, contracted and effective cost are the same.'

/** What a report says of money terms: the terms, the three costs of each bill, what no commitment lowers, the currency. */
export function financeSection(plan: Plan, evaluation: Evaluation, { money }: Catalog): readonly string[] {
  const terms = Object.entries(financeWords(plan, money)).map(([title, text]) => `${title}: ${text}`)
  const layers = layersTable(evaluation)
  const uncovered = notCoveredTexts(evaluation, money)
  const currency = plan.finance?.currency
  return [
    '## Money terms',
    ...(terms.length > 0 ? [list(terms)] : []),
    ...(layers.length > 0 ? layers : [NO_TERMS]),
    ...(uncovered.length > 0 ? ['What no commitment lowers:', list(uncovered)] : []),
    ...(currency && currency.code !== 'USD' ? currencyTable(evaluation, currency) : []),
  ]
}
