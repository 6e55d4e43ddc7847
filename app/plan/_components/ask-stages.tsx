'use client'

import { ASKING } from '#app/_text/asking.ts'
import { STAGE_NAMES } from '#app/_text/review.ts'
import type { Question } from '#lib/decision/question.ts'
import { stagesOf } from '#lib/decision/quick-path.ts'
import type { StagePreset } from '#lib/plan/stage-presets.ts'
import { AskEnd } from './ask-end.tsx'
import { AskPager } from './ask-pager.tsx'
import { StageSection } from './stage-section.tsx'

type Props = { readonly path: readonly Question[]; readonly presets: readonly StagePreset[] }
type PagedProps = Props & { readonly question: Question; readonly onGo: (question: Question) => void }

/** Every stage of the path, one below the other. */
export function AllStages({ path, presets }: Props) {
  return stagesOf(path).map(({ stage, questions }) => (
    <StageSection key={stage} stage={stage} questions={questions} presets={presets} isWhole />
  ))
}

/** One stage of the path at a time. */
export function OneStage({ path, presets, question, onGo }: PagedProps) {
  const stages = stagesOf(path)
  const at = stages.findIndex(({ stage }) => stage === question.stage)
  const here = stages[at]
  if (!here) return null
  return (
    <AskPager
      place={ASKING.place(at + 1, stages.length, 'Stage')}
      title={STAGE_NAMES[here.stage]}
      isFirst={at === 0}
      isLast={at === stages.length - 1}
      keys={ASKING.keys}
      end={<AskEnd />}
      onTurn={(step) => {
        const first = stages[at + step]?.questions[0]
        if (first) onGo(first)
      }}
    >
      <StageSection key={here.stage} {...here} presets={presets} isWhole />
    </AskPager>
  )
}

/** One question of the path at a time; the terms of a stage stand below its last one. */
export function OneQuestion({ path, presets, question, onGo }: PagedProps) {
  const at = path.indexOf(question)
  const isLastOfStage = path[at + 1]?.stage !== question.stage
  return (
    <AskPager
      place={ASKING.place(at + 1, path.length, 'Question')}
      title={question.wording?.ask ?? question.label}
      isFirst={at === 0}
      isLast={at === path.length - 1}
      keys={ASKING.keys}
      end={<AskEnd />}
      onTurn={(step) => {
        const next = path[at + step]
        if (next) onGo(next)
      }}
    >
      <StageSection
        key={question.id}
        stage={question.stage}
        questions={[question]}
        presets={presets}
        isWhole={isLastOfStage}
      />
    </AskPager>
  )
}
