import { markOf, STATUS_OF } from '#app/_parts/marks.ts'
import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { Status } from '#app/_ui/status.tsx'
import type { Question } from '#lib/decision/question.ts'
import { withoutAnswers } from '#lib/plan/answers-in-words.ts'
import type { Evaluation, Recommendation } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { changeText } from '#lib/report/answer-text.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import { stackInShort } from '#lib/report/stack-in-short.ts'
import { ROBUSTNESS, sureMeaning } from '#lib/report/words.ts'
import { AnswersBehind } from './answers-behind.tsx'
import classes from './headline.module.css'
import { ProvisionalCauses } from './provisional-causes.tsx'

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly questions: readonly Question[] }

/** The answer in a few words: which platform, and how sure. */
export function Verdict({ recommendation }: Pick<Evaluation, 'recommendation'>) {
  const { kind, platform, robustness, provisional } = recommendation
  if (kind === 'none-qualifies')
    return (
      <p className={classes.status}>
        <Status kind="shut" word={RESULT.noneQualifies} />
      </p>
    )
  return (
    <>
      <p className={classes.platform} data-testid="platform">
        <PlatformMark kind={markOf(platform)} size={22} />
        {platformName(recommendation)}
      </p>
      <p className={classes.status}>
        <Status kind={STATUS_OF[robustness]} word={ROBUSTNESS[robustness].word} />
        {provisional ? <Status kind="open" word={RESULT.provisional} /> : null}
      </p>
    </>
  )
}

function NoneQualifies({ relax, questions }: Pick<Recommendation, 'relax'> & Pick<Props, 'questions'>) {
  return (
    <div>
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

/** What the answer means, and why it is the one. */
export function Reasons({ plan, evaluation, questions }: Props) {
  const catalog = useCatalog()
  const { policy } = catalog
  const { kind, relax, reasons, stack } = evaluation.recommendation
  if (kind === 'none-qualifies') return <NoneQualifies relax={relax} questions={questions} />
  return (
    <div>
      {stack === null ? null : (
        <p className={classes.parts}>
          {stackInShort(stack, (component, option) => optionTitle({ component, option }, plan, catalog))}
        </p>
      )}
      <p className={classes.meaning}>{sureMeaning(evaluation)}</p>
      <ProvisionalCauses evaluation={evaluation} />
      <ul className={classes.reasons}>
        {reasons.map((one) => (
          <li key={one.text}>
            {withoutAnswers(one, plan.answers, questions)}{' '}
            <RuleLink id={ruleOf(one, policy)?.id} code={one.rule} className={classes.rule} />
            <AnswersBehind ids={one.answers} plan={plan} questions={questions} className={classes.behind} />
          </li>
        ))}
      </ul>
    </div>
  )
}
