'use client'

import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import { type PartReason, partReasons } from '#lib/report/part-reason.ts'
import { AnswersBehind } from '../../_components/answers-behind.tsx'
import { LeftOut } from '../../_components/stack-list.tsx'
import classes from './stack-reasons.module.css'
import words from './words.module.css'

type PartProps = {
  readonly component: Component
  readonly stack: Stack
  readonly plan: Plan
  readonly evaluation: Evaluation
}

/** The rule that put an option there, in its sentence; or the branch it came with, whose sentence stands above. */
function PartReasonText({ reason, plan }: { readonly reason: PartReason; readonly plan: Plan }) {
  const { questions } = usePlanRoom().catalog.policy
  const { rule, text, answers, from } = reason
  const behind = { ids: answers, plan, questions, className: words.behind }
  if (from === 'branch')
    return answers.length === 0 ? (
      <span className={words.behind}>{DECISION.fromBranchOnly(rule)}</span>
    ) : (
      <AnswersBehind {...behind} intro={DECISION.fromBranch(rule)} />
    )
  return (
    <span className={words.behind}>
      {text} <span className={words.rule}>{rule}</span>
      <AnswersBehind {...behind} />
    </span>
  )
}

function Part({ component, stack, plan, evaluation }: PartProps) {
  const { catalog } = usePlanRoom()
  const { policy } = catalog
  const id = stack[component]
  const option = policy.options.find((one) => one.component === component && one.id === id)
  const since = option?.status.kind === 'closed-to-new-customers' ? option.status.since : null
  return (
    <div className={classes.row}>
      <dt>{COMPONENT_NAMES[component]}</dt>
      <dd>
        <span className={id === 'none' ? classes.none : classes.option}>
          {optionTitle({ component, option: id }, plan, catalog)}
        </span>
        <LeftOut component={component} option={id} />
        {since === null ? null : <span className={classes.closed}>{RESULT.closed(since)}</span>}
        {partReasons(component, evaluation, policy).map((one) => (
          <PartReasonText key={one.text} reason={one} plan={plan} />
        ))}
      </dd>
    </div>
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly stack: Stack }

/** What fills each component, and the rule and answers because of which it does. */
export function StackReasons({ plan, evaluation, stack }: Props) {
  return (
    <dl className={classes.list}>
      {COMPONENTS.map((component) => (
        <Part key={component} component={component} stack={stack} plan={plan} evaluation={evaluation} />
      ))}
    </dl>
  )
}
