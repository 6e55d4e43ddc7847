'use client'

import { NativeSelect } from '@mantine/core'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { FIGURES, QUESTIONS } from '#app/_text/review.ts'
import fields from '#app/_ui/field-rows.module.css'
import { NumberEntry } from '#app/_ui/number-entry.tsx'
import { TextEntry } from '#app/_ui/text-entry.tsx'
import type { AnswerKind } from '#lib/decision/question.ts'
import type { Figure } from '#lib/plan/figure-list.ts'
import { numberText } from '#lib/report/number-text.ts'

/** The largest number a document may hold (design §5.4). */
const LARGEST = 1e9

type Props = {
  readonly figure: Figure
  readonly answer: AnswerKind | undefined
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
      data={[...catalog.regions]}
      value={String(figure.value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** The field for a figure: a list of regions, text of a pattern, or a number. */
export function FigureField(props: Props) {
  const { figure, answer, labelledBy, onChange } = props
  if (answer?.kind === 'region') return <RegionField {...props} />
  if (answer?.kind === 'text')
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
  const whole = answer?.kind === 'integer'
  const largest = answer && 'max' in answer ? answer.max : LARGEST
  return (
    <NumberEntry
      className={`${fields.field} ${fields.amount}`}
      aria-labelledby={labelledBy}
      size="xs"
      hideControls
      value={figure.value}
      smallest={figure.smallest}
      largest={largest}
      whole={whole}
      expected={QUESTIONS.expected({ whole, above: figure.smallest > 0, largest: numberText(largest) })}
      emptyCounts="when-left"
      onChange={onChange}
    />
  )
}
