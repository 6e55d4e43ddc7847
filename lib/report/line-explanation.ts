import { type CostLine, isTakenOff } from '#lib/cost/stack-lines.ts'
import { numberText } from '#lib/report/number-text.ts'
import { formatUnitPrice, formatUsd } from '#lib/units/format-usd.ts'

/** How a line's quantity and cost came about, as two sums a reader can check. */
export type LineExplanation = {
  /** `endpoints × instances × hours`: the formula as authored, for readers. */
  readonly formula: string
  /** `2 × 1 × 730 = 1,460 Hrs`; null when the line has no quantity. */
  readonly quantity: string | null
  /** `1,460 Hrs × $0.23 = $335.80`, both with a minus where it is taken off; null without a price, or with several tiers. */
  readonly cost: string | null
}

const NAMES = /[A-Za-z_]\w*/g
const signs = (expression: string): string => expression.replaceAll('*', '×').replaceAll('/', '÷')

function withNumbers({ formula, inputs }: CostLine): string {
  return formula.replace(NAMES, (name) => {
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    return value === undefined ? name : numberText(value)
  })
}

/** Explains a line of a bill: the formula, the same with numbers in, and the price put to it. */
export function explainLine(line: CostLine): LineExplanation {
  const formula = signs(line.formula)
  if (line.quantity === null) return { formula, quantity: null, cost: null }
  const quantity = `${numberText(line.quantity)} ${line.unit}`
  const priced = line.status === 'priced' && line.unitPrice !== null
  return {
    formula,
    quantity: `${signs(withNumbers(line))} = ${quantity}`,
    cost: priced
      ? `${isTakenOff(line) ? '−' : ''}${quantity} × ${formatUnitPrice(line.unitPrice)} = ${formatUsd(line.cost)}`
      : null,
  }
}
