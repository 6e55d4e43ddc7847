'use client'

import { useMemo, useState } from 'react'
import { useCatalog, usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { QUESTIONS, STAGE_NAMES } from '#app/_text/review.ts'
import frame from '#app/_ui/page-frame.module.css'
import { besidePath, quickPath, stagesOf } from '#lib/decision/quick-path.ts'
import { questionsIn } from '#lib/plan/plan.ts'
import { AskByWorth } from './ask-by-worth.tsx'
import { AskModes } from './ask-modes.tsx'
import { Figures } from './figures.tsx'
import { FinanceTerms } from './finance-terms.tsx'
import { OtherAnswers } from './other-answers.tsx'
import { PlanHead } from './plan-head.tsx'
import { QuestionCard } from './question-card.tsx'
import { ResultBar } from './result-bar.tsx'
import { ResultPanel } from './result-panel.tsx'
import classes from './review.module.css'
import { StageNav } from './stage-nav.tsx'
import { useSought } from './use-sought.ts'

/** Whether questions are asked by worth; a jump to a question, a stage or a figure goes back to the stages. */
function useAskMode() {
  const [byWorth, setByWorth] = useState(false)
  const toStages = () => {
    setByWorth(false)
    return byWorth
  }
  useSought('question', toStages)
  useSought('stage', toStages)
  useSought('figure', toStages)
  return [byWorth, setByWorth] as const
}

/** The review: stages, questions, and the recommendation that follows from them. */
export function Review() {
  const catalog = useCatalog()
  const { ready } = usePlanRoom()
  const answers = usePlan((state) => state.plan.answers)
  const openings = usePlan((state) => state.openings)
  const path = useMemo(() => quickPath(catalog.policy.questions, answers), [catalog, answers])
  const said = usePlan((state) => state.plan)
  const others = besidePath(catalog.policy.questions, path, questionsIn(said)).length
  const stages = stagesOf(path)
  const [byWorth, setByWorth] = useAskMode()
  return (
    <div className={`${frame.frame} ${classes.page}`}>
      <div className={classes.rail}>
        <StageNav stages={stages} others={others} />
      </div>
      <div className={classes.questions} inert={!ready}>
        <h1 className={frame.title}>{QUESTIONS.heading}</h1>
        <PlanHead />
        <p className={frame.text}>{QUESTIONS.intro}</p>
        <AskModes byWorth={byWorth} onChange={setByWorth} />
        {byWorth ? <AskByWorth key={`by-worth-${openings}`} onStages={() => setByWorth(false)} /> : null}
        <div key={openings} className={classes.stages} hidden={byWorth}>
          {stages.map(({ stage, questions }) => (
            <section key={stage} id={`stage-${stage}`} className={classes.stage} aria-labelledby={`heading-${stage}`}>
              <h2 id={`heading-${stage}`}>{STAGE_NAMES[stage]}</h2>
              {questions.map((question) => (
                <QuestionCard key={question.id} question={question} />
              ))}
              {stage === 'money' ? <FinanceTerms /> : null}
            </section>
          ))}
          <OtherAnswers path={path} />
          <Figures />
        </div>
      </div>
      <ResultPanel asks={!byWorth} />
      <ResultBar />
    </div>
  )
}
