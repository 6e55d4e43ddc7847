import { RESULT } from '#app/_text/result.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Evaluation, EvaluationExclusion } from '#lib/plan/evaluation.ts'
import { componentName } from '#lib/report/component-name.ts'
import { platformName } from '#lib/report/words.ts'
import classes from './exclusion-list.module.css'

type Props = { readonly evaluation: Evaluation; readonly policy: Policy }

function outName({ component, option, platform }: EvaluationExclusion, { options }: Policy): string {
  if (option === null) return platformName({ platform, variant: null })
  const title = options.find((one) => one.component === component && one.id === option)?.title ?? option
  return component === null ? title : `${title} (${componentName(component).toLowerCase()})`
}

/** What is out, rule by rule, with the options each rule shuts out. */
export function ExclusionList({ evaluation: { exclusions }, policy }: Props) {
  if (exclusions.length === 0) return <p className={classes.none}>{RESULT.excludedNone}</p>
  const byRule = Map.groupBy(exclusions, (one) => `${one.rule} ${one.text}`)
  return (
    <ul className={classes.list}>
      {[...byRule].map(([key, some]) => (
        <li key={key}>
          {some[0]?.text} <span className={classes.rule}>{some[0]?.rule}</span>
          <span className={classes.out}>
            {RESULT.out} {[...new Set(some.map((one) => outName(one, policy)))].join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}
