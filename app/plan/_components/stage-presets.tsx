'use client'

import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { PRESETS } from '#app/_text/asking.ts'
import { STAGE_NAMES } from '#app/_text/review.ts'
import { unitWords } from '#app/_text/units.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Stage } from '#lib/decision/question.ts'
import { answersFrom, type StagePreset } from '#lib/plan/stage-presets.ts'
import { givenText } from '#lib/report/answer-text.ts'
import { numberText } from '#lib/report/number-text.ts'
import classes from './stage-presets.module.css'

type Props = { readonly stage: Stage; readonly presets: readonly StagePreset[] }

/** What each of the presets assumes, beside what the plan says now. */
function Assumed({ stage, presets }: Props) {
  const { questions } = useCatalog().policy
  const plan = usePlan((state) => state.plan)
  const rows = Object.keys(presets[0]?.answers ?? {}).flatMap((id) => {
    const question = questions.find((one) => one.id === id)
    if (!question) return []
    const unit = 'unit' in question.answer ? unitWords(question.answer.unit) : ''
    const given = givenText(question, plan)
    const label = (
      <>
        {question.label} <span className={classes.unit}>{unit}</span>
      </>
    )
    return [{ key: id, cells: [label, ...presets.map(({ answers }) => numberText(answers[id] ?? 0)), given ?? ''] }]
  })
  const columns = [
    { head: PRESETS.question, look: 'text' },
    ...presets.map(({ title }) => ({ head: title, look: 'amount' }) as const),
    { head: PRESETS.yours, look: 'amount' },
  ] as const
  return <PlainTable name={PRESETS.summary(STAGE_NAMES[stage])} columns={columns} rows={rows} />
}

type FilledProps = { readonly title: string; readonly count: number; readonly onBack: () => void }

function Filled({ title, count, onBack }: FilledProps) {
  return (
    <p className={classes.filled}>
      <span role="status">{PRESETS.filled(title, count)}</span>
      <Button variant="default" size="compact-sm" onClick={onBack}>
        {PRESETS.back}
      </Button>
    </p>
  )
}

type FillProps = Props & { readonly onFilled: (title: string, count: number) => void }

function Fill({ presets, onFilled }: FillProps) {
  const plan = usePlan((state) => state.plan)
  const fill = usePlan((state) => state.fill)
  const [replaces, setReplaces] = useState(false)
  const textId = useId()
  return (
    <>
      <ChoiceInput type="checkbox" label={PRESETS.replace} checked={replaces} onChange={setReplaces} />
      <ul className={classes.presets}>
        {presets.map((preset) => {
          const answers = answersFrom(preset, plan, replaces)
          const [count, all] = [answers, preset.answers].map((one) => Object.keys(one).length) as [number, number]
          return (
            <li key={preset.id}>
              <Button
                variant="default"
                size="compact-sm"
                aria-describedby={`${textId}-${preset.id}`}
                aria-disabled={count === 0}
                onClick={() => {
                  if (count === 0) return
                  fill(answers)
                  onFilled(preset.title, count)
                }}
              >
                {PRESETS.use(preset.title)}
              </Button>
              <span id={`${textId}-${preset.id}`}>
                {preset.text} {PRESETS.fills(count, all - count)}
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Sizes to start a stage from: what each assumes is said before it is filled in, and one step takes it back. */
export function StagePresets({ stage, presets }: Props) {
  const [opened, setOpened] = useState(false)
  const [filled, setFilled] = useState<{ readonly title: string; readonly count: number; readonly at: number } | null>(
    null,
  )
  const steps = usePlan((state) => state.pastEdits.length)
  const undo = usePlan((state) => state.undo)
  const isLast = filled !== null && filled.at + 1 === steps // another edit came: the way back is that one's
  return (
    <details className={classes.all} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{PRESETS.summary(STAGE_NAMES[stage])}</summary>
      {opened ? (
        <div className={classes.body}>
          <p className={classes.intro}>{PRESETS.intro}</p>
          <Assumed stage={stage} presets={presets} />
          <Fill stage={stage} presets={presets} onFilled={(title, count) => setFilled({ title, count, at: steps })} />
          {isLast ? <Filled title={filled.title} count={filled.count} onBack={undo} /> : null}
          <p className={classes.intro}>{PRESETS.judged(presets[0]?.judgedOn ?? '')}</p>
        </div>
      ) : null}
    </details>
  )
}
