'use client'

import { useMemo } from 'react'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { QUESTIONS, STAGE_NAMES } from '#app/_text/review.ts'
import { quickPath, stagesOf } from '#lib/decision/quick-path.ts'
import { Figures } from './figures.tsx'
import { PlanHead } from './plan-head.tsx'
import { QuestionCard } from './question-card.tsx'
import { ResultBar } from './result-bar.tsx'
import { ResultPanel } from './result-panel.tsx'
import classes from './review.module.css'
import { RoomNotices } from './room-notices.tsx'
import { StageNav } from './stage-nav.tsx'

/** The review: stages, questions, and the recommendation that follows from them. */
export function Review() {
  const { catalog, ready } = usePlanRoom()
  const answers = usePlan((state) => state.plan.answers)
  const stages = useMemo(() => stagesOf(quickPath(catalog.policy.questions, answers)), [catalog, answers])
  return (
    <div className={classes.page}>
      <div className={classes.rail}>
        <StageNav stages={stages} />
      </div>
      <div className={classes.questions} inert={!ready}>
        <h1 className={classes.title}>{QUESTIONS.heading}</h1>
        <PlanHead />
        <RoomNotices />
        <p className={classes.intro}>{QUESTIONS.intro}</p>
        {stages.map(({ stage, questions }) => (
          <section key={stage} id={`stage-${stage}`} className={classes.stage} aria-labelledby={`heading-${stage}`}>
            <h2 id={`heading-${stage}`}>{STAGE_NAMES[stage]}</h2>
            {questions.map((question) => (
              <QuestionCard key={question.id} question={question} />
            ))}
          </section>
        ))}
        <Figures />
      </div>
      <ResultPanel />
      <ResultBar />
    </div>
  )
}
