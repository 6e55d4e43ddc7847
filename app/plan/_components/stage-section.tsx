'use client'

import { usePlan } from '#app/_store/plan-room.tsx'
import { STAGE_NAMES } from '#app/_text/review.ts'
import type { Question, Stage } from '#lib/decision/question.ts'
import type { StagePreset } from '#lib/plan/stage-presets.ts'
import { FinanceTerms } from './finance-terms.tsx'
import { QuestionCard } from './question-card.tsx'
import classes from './review.module.css'
import { StagePresets } from './stage-presets.tsx'

type Props = {
  readonly stage: Stage
  readonly questions: readonly Question[]
  readonly presets: readonly StagePreset[]
  /** Whether what belongs to the stage beside its questions stands below them. */
  readonly isWhole: boolean
}

/** The questions of a stage, with sizes to start it from. */
export function StageSection({ stage, questions, presets, isWhole }: Props) {
  const goTo = usePlan((state) => state.goTo)
  const own = presets.filter((one) => one.stage === stage)
  return (
    <section id={`stage-${stage}`} className={classes.stage} aria-labelledby={`heading-${stage}`}>
      <h2 id={`heading-${stage}`}>{STAGE_NAMES[stage]}</h2>
      {isWhole && own.length > 0 ? <StagePresets stage={stage} presets={own} /> : null}
      {questions.map((question) => (
        <QuestionCard key={question.id} question={question} onVisit={() => goTo(question.id)} />
      ))}
      {isWhole && stage === 'money' ? <FinanceTerms /> : null}
    </section>
  )
}
