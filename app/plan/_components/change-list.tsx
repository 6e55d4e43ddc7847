import { RESULT } from '#app/_text/result.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { changeText, questionLabel } from '#lib/report/answer-text.ts'
import { platformName } from '#lib/report/words.ts'
import classes from './change-list.module.css'

type Props = { readonly evaluation: Evaluation; readonly policy: Policy }

const percentText = (share: number): string => `${Math.round(share * 100)} %`

/** The question worth asking next, with a jump to it when it is on the page; or that nothing is left to ask. */
export function NextQuestion({ evaluation: { nextQuestion, settled }, policy }: Props) {
  if (nextQuestion === null) return settled ? <p className={classes.settled}>{RESULT.settled}</p> : null
  const question = policy.questions.find((one) => one.id === nextQuestion.id)
  const title = question?.wording?.ask ?? questionLabel(policy.questions, nextQuestion.id)
  return (
    <div className={classes.next}>
      <h3>{RESULT.next}</h3>
      <p>
        {question?.quick == null ? title : <a href={`#question-${nextQuestion.id}`}>{title}</a>}
        <span className={classes.why}>
          {nextQuestion.why} {RESULT.nextShare(percentText(nextQuestion.share))}
        </span>
      </p>
    </div>
  )
}

/** The nearest single answers that lead to another headline, each verified by deciding again. */
export function ChangeList({ evaluation: { flips }, policy }: Props) {
  if (flips.length === 0) return <p className={classes.none}>{RESULT.noChange}</p>
  return (
    <ul className={classes.flips}>
      {flips.map((flip) => {
        const text = flip.changes.map((one) => changeText(policy.questions, one)).join('; ')
        return (
          <li key={text}>
            {text} <span className={classes.leads}>{RESULT.leadsTo(platformName(flip))}</span>
          </li>
        )
      })}
    </ul>
  )
}
