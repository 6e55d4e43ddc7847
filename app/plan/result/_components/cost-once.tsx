'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { MONTHS } from '#app/_text/costs-over-time.ts'
import { amountText } from '#app/_text/units.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { OneOffCost, OneOffs } from '#lib/plan/one-offs.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Projection } from '#lib/plan/projection.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import { onceRows, onceSumText } from '#lib/report/once-rows.ts'
import { centsText } from '#lib/report/usd-amount.ts'
import { MonthName } from './cost-name.tsx'
import words from './words.module.css'

const KINDS = ['set-up', 'migration', 'exit'] as const
const HOURLY = 'answer:engineerHourlyUsd'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly projection: Projection }

const hoursText = (hours: number): string => amountText(Number(hours.toFixed(1)), 'Hrs')

const sumText = (oneOffs: OneOffs, isMeant: (work: Pick<OneOffCost, 'kind'>) => boolean): string =>
  onceSumText(oneOffs, isMeant, ({ hours, usd }) => MONTHS.sum(hoursText(hours), centsText(usd)))

/** Per alternative: setting up, moving in, leaving, each in its month, and in all. */
function Sums({ evaluation, projection }: Props) {
  const { alternatives } = evaluation
  return (
    <PlainTable
      name={MONTHS.sums}
      columns={[
        { head: MONTHS.alternative },
        ...KINDS.map((kind) => ({
          head: MONTHS.kindIn(MONTHS.kinds[kind], kind === 'exit' ? projection.months : 1),
          look: 'amount' as const,
        })),
        { head: MONTHS.inAllColumn, look: 'amount' },
      ]}
      rows={alternatives.flatMap((one, at) => {
        const oneOffs = projection.alternatives[at]?.oneOffs
        if (!oneOffs) return []
        return {
          key: `${one.platform}/${one.variant}/${one.title}`,
          cells: [
            <MonthName key="name" alternative={one} />,
            ...KINDS.map((kind) => sumText(oneOffs, (work) => work.kind === kind)),
            sumText(oneOffs, () => true),
          ],
        }
      })}
    />
  )
}

/** Each piece of work once, with the alternatives that ask for it. */
function Pieces(props: Props) {
  const catalog = useCatalog()
  const rows = onceRows({ ...props, catalog })
  const { work: head, month, hours, usd, of } = MONTHS.heads
  return (
    <details className={words.fold}>
      <summary>{MONTHS.pieces(rows.length)}</summary>
      <PlainTable
        name={MONTHS.piecesTable}
        columns={[
          { head, look: 'text' },
          { head: month, look: 'amount' },
          { head: hours, look: 'amount' },
          { head: usd, look: 'amount' },
          { head: of, look: 'text' },
        ]}
        rows={rows.map(({ id, title, month: when, hours: worked, usd: cost, of: whose }) => ({
          key: id,
          cells: [
            title,
            numberText(when),
            worked === null ? MONTHS.unknownOnce : numberText(Number(worked.toFixed(1))),
            cost === null ? MONTHS.unknownOnce : centsText(cost),
            whose,
          ],
        }))}
      />
    </details>
  )
}

/** Work that is done once: hours and dollars in their month. */
export function CostOnce(props: Props) {
  const catalog = useCatalog()
  const hourly = figureValues(props.plan, catalog).get(HOURLY)
  const isNone = props.projection.alternatives.every(
    ({ oneOffs }) => oneOffs.known.length + oneOffs.unknown.length === 0,
  )
  return (
    <>
      <h3>{MONTHS.onceHeading}</h3>
      {isNone ? (
        <p className={words.text}>{MONTHS.noOnce}</p>
      ) : (
        <>
          <p className={words.text}>{MONTHS.onceIntro(centsText(Number(hourly ?? 0)))}</p>
          <Sums {...props} />
          <Pieces {...props} />
        </>
      )}
    </>
  )
}
