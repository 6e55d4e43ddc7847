import { RuleLink } from '#app/_parts/rule-link.tsx'
import { RESULT } from '#app/_text/result.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Evaluation, EvaluationExclusion } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { componentInText } from '#lib/report/component-name.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import { AnswersBehind } from './answers-behind.tsx'
import classes from './exclusion-list.module.css'

type Props = { readonly plan: Plan; readonly evaluation: Pick<Evaluation, 'exclusions'>; readonly policy: Policy }

function optionName({ component, option }: EvaluationExclusion, { options }: Policy): string {
  const title = options.find((one) => one.component === component && one.id === option)?.title ?? option ?? ''
  return component === null ? title : `${title} (${componentInText(component)})`
}

type OutProps = {
  readonly some: readonly EvaluationExclusion[]
  readonly policy: Policy
  readonly className?: string | undefined
}

/** What one rule shuts out: options, and apart from them the platforms it leaves without any stack. */
export function Out({ some, policy, className = classes.out }: OutProps) {
  const options = some.filter(({ option }) => option !== null).map((one) => optionName(one, policy))
  const whole = some.flatMap(({ option, platform }) =>
    option === null ? [platformName({ platform, variant: null })] : [],
  )
  return (
    <>
      {options.length === 0 ? null : (
        <span className={className}>
          {RESULT.out} {[...new Set(options)].join(', ')}
        </span>
      )}
      {whole.length === 0 ? null : (
        <span className={className}>
          {RESULT.outWhole} {[...new Set(whole)].join(', ')}
        </span>
      )}
    </>
  )
}

/** What is out, rule by rule, with the options each rule shuts out. */
export function ExclusionList({ plan, evaluation: { exclusions }, policy }: Props) {
  if (exclusions.length === 0) return <p className={classes.none}>{RESULT.excludedNone}</p>
  const byRule = Map.groupBy(exclusions, (one) => `${one.rule} ${one.text}`)
  return (
    <ul className={classes.list}>
      {[...byRule].map(([key, some]) => (
        <li key={key}>
          {some.slice(0, 1).map((first) => (
            <span key={key}>
              {first.text} <RuleLink id={ruleOf(first, policy)?.id} code={first.rule} className={classes.rule} />
            </span>
          ))}
          <AnswersBehind
            ids={[...new Set(some.flatMap((one) => one.answers))]}
            plan={plan}
            questions={policy.questions}
            className={classes.out}
          />
          <Out some={some} policy={policy} />
        </li>
      ))}
    </ul>
  )
}
