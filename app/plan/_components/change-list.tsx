import { Fragment } from 'react'
import { CHANGES } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { changeText } from '#lib/report/answer-text.ts'
import classes from './change-list.module.css'
import { QuestionLink } from './question-link.tsx'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly policy: Policy }

/** The nearest answers, one or two together, that lead to another headline, each verified by deciding again. */
export function ChangeList({ plan, evaluation: { flips }, policy }: Props) {
  const answered = Object.keys(plan.answers).length > 0
  if (flips.length === 0) return <p className={classes.none}>{answered ? RESULT.noChange : RESULT.noChangeNoAnswers}</p>
  const pairs = flips.some(({ changes }) => changes.length > 1)
  return (
    <>
      <p className={classes.none}>{pairs ? CHANGES.pair : CHANGES.one}</p>
      <ul className={classes.flips}>
        {flips.map((flip) => (
          <li key={flip.changes.map((one) => changeText(policy.questions, one)).join('; ')}>
            {flip.changes.map((change, at) => (
              <Fragment key={change.question}>
                {at === 0 ? '' : ` ${CHANGES.and} `}
                <QuestionLink id={change.question} className={classes.flip}>
                  {changeText(policy.questions, change)}
                </QuestionLink>
              </Fragment>
            ))}{' '}
            <span className={classes.leads}>{RESULT.leadsTo(platformName(flip))}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
