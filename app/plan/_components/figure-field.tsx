'use client'

import { NativeSelect } from '@mantine/core'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { regionText } from '#app/_text/region.ts'
import { FIGURES, QUESTIONS } from '#app/_text/review.ts'
import fields from '#app/_ui/field-rows.module.css'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import { TextEntry } from '#app/_ui/text-entry.tsx'
import type { AnswerKind } from '#lib/decision/question.ts'
import type { Figure } from '#lib/plan/figure-list.ts'
import type { Range } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import { limitsOf } from './figure-limits.ts'

type Props = {
  readonly figure: Figure
  readonly answer: AnswerKind | undefined
  /** The range the plan gives it, in which its likeliest value lies. */
  readonly range: Range | null
  readonly labelledBy: string
  readonly onChange: (value: number | string | undefined) => void
}

function RegionField({ figure, labelledBy, onChange }: Props) {
  const catalog = useCatalog()
  return (
    <NativeSelect
      className={fields.field}
      aria-labelledby={labelledBy}
      size="xs"
      data={catalog.regions.map((region) => ({ value: region, label: regionText(region, catalog.regionNames) }))}
      value={String(figure.value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

function NumberField({ figure, answer, range, labelledBy, onChange }: Props) {
  const limits = limitsOf(figure, answer)
  const { whole, smallest, largest } = limits
  const expected = range
    ? FIGURES.between(numberText(range.low), numberText(range.high))
    : QUESTIONS.expected({ whole, above: smallest > 0, largest: numberText(largest) })
  return (
    <NumberEntry
      className={`${fields.field} ${fields.amount}`}
      aria-labelledby={labelledBy}
      size="xs"
      hideControls
      value={range?.likely ?? figure.value}
      smallest={range?.low ?? smallest}
      largest={range?.high ?? largest}
      whole={whole}
      expected={expected}
      emptyCounts="when-left"
      onChange={onChange}
    />
  )
}

/** The field for a figure: a list of regions, text of a pattern, or a number. */
export function FigureField(props: Props) {
  const { figure, answer, labelledBy, onChange } = props
  if (answer?.kind === 'region') return <RegionField {...props} />
  if (answer?.kind !== 'text') return <NumberField {...props} />
  return (
    <TextEntry
      className={fields.field ?? ''}
      aria-labelledby={labelledBy}
      size="xs"
      value={String(figure.value)}
      pattern={answer.pattern}
      expected={FIGURES.instance}
      onChange={(text) => onChange(text === '' ? undefined : text)}
    />
  )
}
