'use client'

import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { FIGURES } from '#app/_text/review.ts'
import type { AnswerKind } from '#lib/decision/question.ts'
import type { Figure } from '#lib/plan/figure-list.ts'
import classes from './figures.module.css'

type Props = {
  readonly figure: Figure
  readonly answer: AnswerKind | undefined
  readonly labelledBy: string
  readonly onChange: (value: number | string | undefined) => void
}

function RegionField({ figure, labelledBy, onChange }: Props) {
  const { catalog } = usePlanRoom()
  return (
    <NativeSelect
      className={classes.field}
      aria-labelledby={labelledBy}
      size="xs"
      data={[...catalog.regions]}
      value={String(figure.value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

type TextProps = Props & { readonly pattern: string }

/** Text of a pattern: taken over when the field is left and the text fits, so that half a word prices nothing. */
function TextField({ figure, labelledBy, onChange, pattern }: TextProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const fits = draft === null || new RegExp(`^(?:${pattern})$`).test(draft)
  const leave = () => {
    if (draft === null || !fits) return
    if (draft !== figure.value) onChange(draft)
    setDraft(null)
  }
  return (
    <TextInput
      className={classes.field}
      aria-labelledby={labelledBy}
      size="xs"
      value={draft ?? String(figure.value)}
      error={fits ? null : FIGURES.instance}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave()
      }}
    />
  )
}

/** The field for a figure: a list of regions, text of a pattern, or a number of 0 or more. */
export function FigureField(props: Props) {
  const { figure, answer, labelledBy, onChange } = props
  if (answer?.kind === 'region') return <RegionField {...props} />
  if (answer?.kind === 'text') return <TextField {...props} pattern={answer.pattern} />
  const whole = answer?.kind === 'integer'
  return (
    <NumberInput
      className={classes.field}
      aria-labelledby={labelledBy}
      size="xs"
      value={figure.value}
      min={0}
      max={1e9}
      clampBehavior="strict"
      allowNegative={false}
      allowDecimal={!whole}
      decimalScale={6}
      thousandSeparator=","
      hideControls
      onChange={(next) => onChange(typeof next === 'number' ? next : undefined)}
    />
  )
}
