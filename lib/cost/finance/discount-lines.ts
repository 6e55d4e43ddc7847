import { isAtListPrice, isPartly } from '#lib/cost/finance/bill-parts.ts'
import { committedUse } from '#lib/cost/finance/committed-usage.ts'
import type { CommittedRate, CommittedShare, MoneyTerms } from '#lib/cost/finance/money-terms.ts'
import { percentageLine, shownNumber } from '#lib/cost/finance/percentage-line.ts'
import { planShareLine } from '#lib/cost/finance/plan-share.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { below0 } from '#lib/units/usd.ts'

/** The discount agreed with AWS, on what is charged at AWS's list prices: not on own prices, vendors or people. */
const enterpriseLine = (lines: readonly CostLine[], { enterpriseDiscount, titles }: MoneyTerms): readonly CostLine[] =>
  planShareLine({
    id: 'finance.enterprise-discount',
    title: titles.enterpriseDiscount,
    share: enterpriseDiscount,
    lines: lines.filter(isAtListPrice),
    names: ['discount', 'list'],
    key: 'plan:finance.enterpriseDiscount',
    isTakenOff: true,
    partial: isPartly(lines),
  })

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
