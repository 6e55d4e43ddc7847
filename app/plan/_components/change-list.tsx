import { RESULT } from '#app/_text/result.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { changeText } from '#lib/report/answer-text.ts'
import { platformName } from '#lib/report/words.ts'
import classes from './change-list.module.css'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly policy: Policy }

/** The nearest single answers that lead to another headline, each verified by deciding again. */
export function ChangeList({ plan, evaluation: { flips }, policy }: Props) {
  const answered = Object.keys(plan.answers).length > 0
  if (flips.length === 0) return <p className={classes.none}>{answered ? RESULT.noChange : RESULT.noChangeNoAnswers}</p>
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
