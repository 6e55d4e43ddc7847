import { markOf, STATUS_OF } from '#app/_parts/marks.ts'
import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { Status } from '#app/_ui/status.tsx'
import type { Question } from '#lib/decision/question.ts'
import type { Evaluation, Recommendation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { changeText } from '#lib/report/answer-text.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import { ROBUSTNESS } from '#lib/report/words.ts'
import { AnswersBehind } from './answers-behind.tsx'
import classes from './headline.module.css'
import { ProvisionalCauses } from './provisional-causes.tsx'

type NoneProps = { readonly recommendation: Recommendation; readonly questions: readonly Question[] }
type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly questions: readonly Question[] }

function NoneQualifies({ recommendation: { relax }, questions }: NoneProps) {
  return (
    <div>
      <Status kind="shut" word={RESULT.noneQualifies} />
      <p className={classes.meaning}>{relax.length === 0 ? RESULT.noneRelax : RESULT.noneMeaning}</p>
      <ul className={classes.reasons}>
        {relax.map((changes) => {
          const text = changes.map((one) => changeText(questions, one)).join('; ')
          return <li key={text}>{text}</li>
        })}
      </ul>
    </div>
  )
}

/** The answer in one sentence: which platform, how sure, and why. */
export function Headline({ plan, evaluation, questions }: Props) {
  const { policy } = useCatalog()
  const { recommendation } = evaluation
  const { kind, robustness, provisional, reasons } = recommendation
  if (kind === 'none-qualifies') return <NoneQualifies recommendation={recommendation} questions={questions} />
  const { word, meaning } = ROBUSTNESS[robustness]
  return (
    <div>
      <p className={classes.platform} data-testid="platform">
        <PlatformMark kind={markOf(recommendation.platform)} size={22} />
        {platformName(recommendation)}
      </p>
      <p className={classes.status}>
        <Status kind={STATUS_OF[robustness]} word={word} />
        {provisional ? <Status kind="open" word={RESULT.provisional} /> : null}
      </p>
      <p className={classes.meaning}>{meaning}</p>
      <ProvisionalCauses evaluation={evaluation} />
      <ul className={classes.reasons}>
        {reasons.map((one) => (
          <li key={one.text}>
            {one.text} <RuleLink id={ruleOf(one, policy)?.id} code={one.rule} className={classes.rule} />
            <AnswersBehind ids={one.answers} plan={plan} questions={questions} className={classes.behind} />
          </li>
        ))}
      </ul>
    </div>
  )
}
