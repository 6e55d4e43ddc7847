import { isAwsUsage, isPartly, knownUsd, lineKeys } from '#lib/cost/finance/bill-parts.ts'
import type { MoneyTerms, SupportPlan } from '#lib/cost/finance/money-terms.ts'
import { percentageLine, shownNumber } from '#lib/cost/finance/percentage-line.ts'
import { planShareLine } from '#lib/cost/finance/plan-share.ts'
import { chargedBands, supportFee } from '#lib/cost/finance/support-fee.ts'
import { type CostLine, type FactPrice, isCloud } from '#lib/cost/stack-lines.ts'
import type { Inputs } from '#lib/units/formula-tree.ts'
import type { Usd } from '#lib/units/usd.ts'

const SUPPORT = 'finance.support'

const supportPrice = ({ source, basis }: SupportPlan): FactPrice => ({
  origin: 'fact',
  source: source.title,
  url: source.url,
  readOn: source.readOn,
  confidence: basis,
})

/** The bands that the spend crosses as a formula with its numbers: `max(minimum, rate1 * spend1 + …)`. */
function bandFormula(plan: SupportPlan, spend: Usd): { readonly formula: string; readonly inputs: Inputs } {
  const bands = chargedBands(plan, spend)
  const sum = bands.map((_, at) => `rate${at + 1} * spend${at + 1}`).join(' + ')
  const inputs = bands.flatMap((band, at) => [
    [`rate${at + 1}`, shownNumber(band.rate)],
    [`spend${at + 1}`, shownNumber(band.spend)],
  ])
  return {
    formula: `max(minimum, ${sum})`,
    inputs: { minimum: shownNumber(plan.minimumUsd), ...Object.fromEntries(inputs) },
  }
}

/** A plan that is not sold any more: its fee is not known, and no other plan stands in for it. */
function endedLine({ id, title, source }: SupportPlan, { titles }: MoneyTerms): CostLine {
  return {
    id: SUPPORT,
    title: titles.supportEnded.replace('{plan}', title),
    component: 'shared',
    option: '',
    category: 'cloud',
    kind: 'percentage',
    item: null,
    attributes: {},
    formula: '',
    source,
    inputs: {},
    quantity: null,
    unit: 'USD',
    from: ['plan:finance.support', `support-plan:${id}`],
    status: 'unpriced',
    unitPrice: null,
    cost: null,
    reason: 'not-in-price-sheet',
  }
}

/** The support plan over what the bill spends at AWS before discounts, as AWS counts it; no line where nothing runs at AWS. */
function supportLine(lines: readonly CostLine[], terms: MoneyTerms): readonly CostLine[] {
  const { support, titles } = terms
  if (!support || !lines.some(isAwsUsage)) return []
  if (support.ended) return [endedLine(support.plan, terms)]
  const { plan } = support
  const base = lines.filter(isAwsUsage)
  const spend = knownUsd(base)
  return [
    percentageLine({
      id: SUPPORT,
      title: titles.support.replace('{plan}', plan.title),
      ...bandFormula(plan, spend),
      usd: supportFee(plan, spend),
      from: ['plan:finance.support', `support-plan:${plan.id}`, ...lineKeys(base)],
      price: supportPrice(plan),
      partial: isPartly(lines),
    }),
  ]
}

/** Tax on every bill of the cloud side, whoever sends it. */
function taxLine(lines: readonly CostLine[], { tax, titles }: MoneyTerms): readonly CostLine[] {
  const taxed = lines.filter(isCloud)
  return planShareLine({
    id: 'finance.tax',
    title: titles.tax,
    share: tax,
    lines: taxed,
    names: ['tax', 'net'],
    key: 'plan:finance.tax',
    isTakenOff: false,
    partial: isPartly(taxed),
  })
}

/** What comes on top of a bill after its discounts: the support plan, then tax. Bands make it a matter of the whole bill. */
export function chargeLines(discounted: readonly CostLine[], terms: MoneyTerms): readonly CostLine[] {
  const support = supportLine(discounted, terms)
  return [...support, ...taxLine([...discounted, ...support], terms)]
}
