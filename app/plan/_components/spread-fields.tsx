'use client'

import { type FocusEvent, useId, useState } from 'react'
import type { SpreadDraft } from '#app/_store/half-typed.ts'
import { usePlan } from '#app/_store/plan-room.tsx'
import { SPREAD } from '#app/_text/asking.ts'
import { unitWords } from '#app/_text/units.ts'
import type { AnswerKind, QuestionId } from '#lib/decision/question.ts'
import type { Range } from '#lib/plan/plan.ts'
import { numberText } from '#lib/report/number-text.ts'
import { isBlank, SPREAD_PARTS, type SpreadPart, spreadFrom } from './spread-draft.ts'
import classes from './spread-fields.module.css'

type FieldProps = {
  readonly part: SpreadPart
  readonly text: string
  readonly fault: string | undefined
  /** It is empty while the others are not; no fault before the fields are left. */
  readonly isMissing: boolean
  readonly describedBy: string
  readonly autoFocus: boolean
  readonly onType: (text: string) => void
}

function SpreadField({ part, text, fault, isMissing, describedBy, autoFocus, onType }: FieldProps) {
  const id = useId()
  const note = fault ?? (isMissing ? SPREAD.missing : undefined)
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{SPREAD[part]}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was pressed
        autoFocus={autoFocus}
        aria-invalid={fault !== undefined}
        aria-describedby={note === undefined ? describedBy : `${id}-note ${describedBy}`}
        value={text}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
      {note === undefined ? null : (
        <p
          id={`${id}-note`}
          className={fault === undefined ? classes.missing : classes.fault}
          role={fault === undefined ? undefined : 'alert'}
        >
          {note}
        </p>
      )}
    </div>
  )
}

type Props = {
  readonly id: QuestionId
  readonly answer: Extract<AnswerKind, { kind: 'integer' | 'number' }>
  readonly labelId: string
  /** The spread of the plan, and the number that was answered before there is one. */
  readonly range: Range | undefined
  readonly likely: number | undefined
  /** It was just asked for. */
  readonly asked: boolean
}

const draftOf = (range: Range | undefined, likely: number | undefined): SpreadDraft => ({
  low: range ? String(range.low) : '',
  likely: String(range?.likely ?? likely ?? ''),
  high: range ? String(range.high) : '',
})

/** Low, likely and high in place of one number. It counts once all three are there and in order. */
export function SpreadFields({ id, answer, labelId, range, likely, asked }: Props) {
  const giveRange = usePlan((state) => state.giveRange)
  const keepTyped = usePlan((state) => state.keepTyped)
  const kept = usePlan((state) => state.halfTyped[id])
  const [typed, setTyped] = useState<SpreadDraft | null>(kept ?? null)
  const [left, setLeft] = useState(kept !== undefined)
  const ownId = useId()
  const { min, max, kind, unit, plausible } = answer
  const [lowest, highest] = [numberText(plausible[0]), numberText(plausible[1])]
  const limits = {
    min,
    max,
    whole: kind === 'integer',
    ...(range?.distribution ? { distribution: range.distribution } : {}),
  }
  const draft = typed ?? draftOf(range, likely)
  const read = spreadFrom(draft, limits)
  const isOutside = read.range !== null && (read.range.low < plausible[0] || read.range.high > plausible[1])
  const type = (part: SpreadPart, text: string) => {
    const next = { ...draft, [part]: text }
    setTyped(next)
    const found = spreadFrom(next, limits).range
    if (found) giveRange(id, found)
    keepTyped(id, found || isBlank(next) ? null : next)
  }
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (currentTarget.contains(relatedTarget)) return
    if (read.range !== null) setTyped(null)
    setLeft(kept !== undefined)
  }
  const isMissing = (part: SpreadPart) => kept !== undefined && draft[part].trim() === ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: named by the question as well, which a legend cannot be
    <div role="group" aria-labelledby={`${ownId}-name ${labelId}`} className={classes.group} onBlur={leave}>
      <span id={`${ownId}-name`} hidden>
        {SPREAD.group}
      </span>
      <div className={classes.fields}>
        {SPREAD_PARTS.map((part) => (
          <SpreadField
            key={part}
            part={part}
            text={draft[part]}
            fault={read.faults[part] ?? (left && isMissing(part) ? SPREAD.missing : undefined)}
            isMissing={isMissing(part)}
            describedBy={`${ownId}-hint`}
            autoFocus={asked && part === 'low'}
            onType={(text) => type(part, text)}
          />
        ))}
        <span className={classes.unit}>{unitWords(unit)}</span>
      </div>
      <p id={`${ownId}-hint`} className={isOutside ? classes.warning : classes.hint}>
        {isOutside ? SPREAD.outside(lowest, highest) : SPREAD.usual(lowest, highest)}{' '}
        {read.range === null ? SPREAD.incomplete : SPREAD.meaning}
      </p>
    </div>
  )
}
