import { isAtListPrice, isPartly, knownUsd, lineKeys } from '#lib/cost/finance/bill-parts.ts'
import { committedUse } from '#lib/cost/finance/committed-usage.ts'
import type { CommittedRate, CommittedShare, MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import { OF_THE_PLAN, percentageLine, shownNumber } from '#lib/cost/finance/percentage-line.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { NO_USD, scaleUsd, subtractUsd, type Usd, usdText } from '#lib/units/usd.ts'

const below0 = (usd: Usd): Usd => subtractUsd(NO_USD, usd)

/** The discount agreed with AWS, on what is charged at AWS's list prices: not on own prices, vendors or people. */
function enterpriseLine(lines: readonly CostLine[], terms: MoneyTerms): readonly CostLine[] {
  const { enterpriseDiscount: discount, titles } = terms
  const listed = lines.filter(isAtListPrice)
  if (discount === 0 || listed.length === 0) return []
  const list = knownUsd(listed)
  return [
    percentageLine({
      id: 'finance.enterprise-discount',
      title: titles.enterpriseDiscount,
      formula: '-discount * list',
      inputs: { discount, list: shownNumber(usdText(list)) },
      usd: below0(scaleUsd(list, decimalFrom(discount))),
      from: ['plan:finance.enterpriseDiscount', ...lineKeys(listed)],
      price: OF_THE_PLAN,
      partial: isPartly(lines),
    }),
  ]
}

const ratePrice = ({ source, readOn, confidence }: CommittedRate) =>
  ({ origin: 'fact', source, url: null, readOn, confidence }) as const

function committedLine(line: CostLine, taken: CommittedShare, terms: MoneyTerms): readonly CostLine[] {
  const use = committedUse(line, taken, terms)
  if (use?.kind !== 'covered') return []
  const { share, commitment } = taken
  const { rate, saving } = use
  const discounted = terms.enterpriseDiscount > 0
  return [
    percentageLine({
      id: `finance.${commitment.id}.${line.id}`,
      title: terms.titles.commitment.replace('{commitment}', commitment.title).replace('{line}', line.title),
      component: line.component,
      formula: `-share * (${discounted ? 'cost * (1 - discount)' : 'cost'} - quantity * rate)`,
      inputs: {
        share,
        cost: shownNumber(line.cost ?? '0'),
        ...(discounted ? { discount: terms.enterpriseDiscount } : {}),
        quantity: line.quantity ?? 0,
        rate: shownNumber(rate.usd),
      },
      usd: below0(saving),
      from: [`plan:finance.commitmentShare.${commitment.id}`, `line:${line.id}`],
      price: ratePrice(rate),
      partial: false,
    }),
  ]
}

/**
 * The discounts on some lines of a bill, each a line of its own below 0: what was agreed with AWS, then what commitments
 * save, line by line at a rate that is known. Each is a share of single lines, so that discounts of parts add up to that of the whole.
 */
export const discountLines = (lines: readonly CostLine[], terms: MoneyTerms): readonly CostLine[] => [
  ...enterpriseLine(lines, terms),
  ...terms.commitments.flatMap((taken) => lines.flatMap((line) => committedLine(line, taken, terms))),
]
