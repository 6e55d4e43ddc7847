'use client'

import { useMemo, useState } from 'react'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { RANGES } from '#app/_text/costs.ts'
import { unitWords } from '#app/_text/units.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Ranges } from '#lib/plan/ranges.ts'
import { numberText } from '#lib/report/number-text.ts'
import classes from './costs.module.css'
import { skewedCount, type VariedFigure, variedFigures } from './figures-varied.ts'

function sourceOf({ basis, source, given }: VariedFigure['figure']): string {
  if (given) return RANGES.yours
  const words = basis === 'judgement' ? [RANGES.judgement] : []
  return [...words, source.replaceAll(' * ', ' × ')].filter(Boolean).join(' · ')
}

function FiguresTable({ figures }: { readonly figures: readonly VariedFigure[] }) {
  const { figure, low, likely, high, from } = RANGES.heads
  return (
    <PlainTable
      name={RANGES.table}
      columns={[
        { head: figure, look: 'text' },
        { head: low, look: 'amount' },
        { head: likely, look: 'amount' },
        { head: high, look: 'amount' },
        { head: from, look: 'text' },
      ]}
      rows={figures.map((one) => {
        const { title, unit } = one.figure
        const { spread } = one
        return {
          key: one.key,
          cells: [
            `${title}${unit === '' || unit === '1' ? '' : ` (${unitWords(unit)})`}`,
            numberText(spread.low),
            numberText(spread.likely),
            numberText(spread.high),
            sourceOf(one.figure),
          ],
        }
      })}
    />
  )
}

type Props = {
  readonly plan: Plan
  readonly evaluation: Evaluation
  /** Null while they are worked out. */
  readonly ranges: Ranges | null
  /** The middle of a bill lies above its likeliest value; null: not known yet, and it mostly does. */
  readonly above: boolean | null
}

type WhyProps = Pick<Props, 'above'> & { readonly figures: readonly VariedFigure[] }

/** Why the middle of a bill lies above its likeliest value. */
function WhyAbove({ figures, above }: WhyProps) {
  if (above === false) return null
  const skewed = skewedCount(figures)
  const why = 2 * skewed > figures.length ? RANGES.skewed(skewed, figures.length) : RANGES.above
  return <p className={above ? undefined : classes.reserved}>{why}</p>
}

/** What the ranges rest on: how often was drawn, why the middle is where it is, and every figure that varies. */
export function CostBasis({ plan, evaluation, ranges, above }: Props) {
  const catalog = useCatalog()
  const [opened, setOpened] = useState(false)
  const figures = useMemo(() => variedFigures(evaluation.alternatives, { plan, catalog }), [evaluation, plan, catalog])
  const { draws } = ranges ?? catalog.uncertainty
  const seed = ranges?.seed ?? plan.seed ?? 1
  return (
    <div className={classes.basis}>
      {figures.length === 0 ? (
        <p>{RANGES.noFigures}</p>
      ) : (
        <>
          <WhyAbove figures={figures} above={above} />
          <p>
            {RANGES.draws(draws, seed)} {moneyTermsOf(plan, catalog) ? RANGES.withTerms : ''}
          </p>
          <details className={classes.fold} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
            <summary>{RANGES.figures(figures.length)}</summary>
            {opened ? <FiguresTable figures={figures} /> : null}
          </details>
        </>
      )}
    </div>
  )
}
