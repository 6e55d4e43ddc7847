'use client'

import { Fragment, useMemo } from 'react'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { QUESTIONS, STAGE_NAMES } from '#app/_text/review.ts'
import { besidePath, quickPath, stagesOf } from '#lib/decision/quick-path.ts'
import { questionsIn } from '#lib/plan/plan.ts'
import { Figures } from './figures.tsx'
import { OtherAnswers } from './other-answers.tsx'
import { PlanHead } from './plan-head.tsx'
import { QuestionCard } from './question-card.tsx'
import { ResultBar } from './result-bar.tsx'
import { ResultPanel } from './result-panel.tsx'
import classes from './review.module.css'
import { StageNav } from './stage-nav.tsx'

/** The review: stages, questions, and the recommendation that follows from them. */
export function Review() {
  const { catalog, ready } = usePlanRoom()
  const answers = usePlan((state) => state.plan.answers)
  const openings = usePlan((state) => state.openings)
  const path = useMemo(() => quickPath(catalog.policy.questions, answers), [catalog, answers])
  const said = usePlan((state) => state.plan)
  const others = besidePath(catalog.policy.questions, path, questionsIn(said)).length
  const stages = stagesOf(path)
  return (
    <div className={classes.page}>
      <div className={classes.rail}>
        <StageNav stages={stages} others={others} />
      </div>
      <div className={classes.questions} inert={!ready}>
        <h1 className={classes.title}>{QUESTIONS.heading}</h1>
        <PlanHead />
        <p className={classes.intro}>{QUESTIONS.intro}</p>
        <Fragment key={openings}>
          {stages.map(({ stage, questions }) => (
            <section key={stage} id={`stage-${stage}`} className={classes.stage} aria-labelledby={`heading-${stage}`}>
              <h2 id={`heading-${stage}`}>{STAGE_NAMES[stage]}</h2>
              {questions.map((question) => (
                <QuestionCard key={question.id} question={question} />
              ))}
            </section>
          ))}
          <OtherAnswers path={path} />
          <Figures />
        </Fragment>
      </div>
      <ResultPanel />
      <ResultBar />
    </div>
  )
}
