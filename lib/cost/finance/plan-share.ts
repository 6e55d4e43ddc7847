import { knownUsd, lineKeys } from '#lib/cost/finance/bill-parts.ts'
import { OF_THE_PLAN, percentageLine, shownNumber } from '#lib/cost/finance/percentage-line.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import { decimalFrom } from '#lib/units/decimal.ts'
import { below0, scaleUsd, usdText } from '#lib/units/usd.ts'

/** A share (0 to 1) that the plan itself names, and the lines it is a share of. */
type PlanShare = Pick<CostLine, 'id' | 'title'> & {
  readonly share: number
  readonly lines: readonly CostLine[]
  /** What the share and the sum are called in the formula. */
  readonly names: readonly [share: string, sum: string]
  /** Where the plan says it. */
  readonly key: string
  readonly isTakenOff: boolean
  /** Whether the lines are known in part only. */
  readonly partial: boolean
}

/** The line of a share that the plan names: `tax * net`, `-discount * list`; no line where there is nothing to take it of. */
export function planShareLine(parts: PlanShare): readonly CostLine[] {
  const { id, title, share, lines, names, key, isTakenOff, partial } = parts
  if (share === 0 || lines.length === 0) return []
  const [name, of] = names
  const sum = knownUsd(lines)
  const usd = scaleUsd(sum, decimalFrom(share))
  return [
    percentageLine({
      id,
      title,
      formula: `${isTakenOff ? '-' : ''}${name} * ${of}`,
      inputs: { [name]: share, [of]: shownNumber(usdText(sum)) },
      usd: isTakenOff ? below0(usd) : usd,
      from: [key, ...lineKeys(lines)],
      price: OF_THE_PLAN,
      partial,
    }),
  ]
}
