'use client'

import { usePlan } from '#app/_store/plan-room.tsx'
import { OTHER_ANSWERS, QUESTIONS, STAGE_NAMES } from '#app/_text/review.ts'
import type { Question, Stage } from '#lib/decision/question.ts'
import { isDone } from '#lib/plan/plan.ts'
import classes from './stage-nav.module.css'

type Props = {
  readonly stages: readonly { readonly stage: Stage; readonly questions: readonly Question[] }[]
  /** How many answers the plan holds beside them. */
  readonly others: number
}

/** The stages with how much of each is answered; each is a jump. */
export function StageNav({ stages, others }: Props) {
  const plan = usePlan((state) => state.plan)
  const done = (questions: readonly Question[]) => questions.filter(({ id }) => isDone(id, plan)).length
  const all = stages.flatMap((one) => one.questions)
  return (
    <nav className={classes.nav} aria-label={QUESTIONS.stages}>
      <ol>
        {stages.map(({ stage, questions }) => (
          <li key={stage}>
            <a href={`#stage-${stage}`}>
              <span>{STAGE_NAMES[stage]}</span>
              <span className={classes.count}>{QUESTIONS.answered(done(questions), questions.length)}</span>
            </a>
          </li>
        ))}
        {others === 0 ? null : (
          <li>
            <a href="#other-answers">
              <span>{OTHER_ANSWERS.short}</span>
              <span className={classes.count}>{others}</span>
            </a>
          </li>
        )}
      </ol>
      <p className={classes.all}>{QUESTIONS.ofAll(done(all), all.length)}</p>
    </nav>
  )
}
