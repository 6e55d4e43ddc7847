'use client'

import { RuleLink, WithRuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { RESULT } from '#app/_text/result.ts'
import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'
import { withoutAnswers } from '#lib/plan/answers-in-words.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import { type PartReason, partReasons } from '#lib/report/part-reason.ts'
import { ruleOf } from '#lib/report/rule-of.ts'
import { AnswersBehind } from '../../_components/answers-behind.tsx'
import { LeftOut } from '../../_components/stack-list.tsx'
import classes from './stack-reasons.module.css'
import words from './words.module.css'

type PartProps = {
  readonly component: Component
  readonly stack: Stack
  readonly plan: Plan
  readonly reasons: readonly PartReason[]
}

type ReasonProps = { readonly reason: PartReason; readonly plan: Plan }

/** The rule that put an option there, in its sentence. */
function RuleReason({ reason, plan }: ReasonProps) {
  const { rule, answers } = reason
  const { policy } = useCatalog()
  return (
    <span className={words.behind}>
      {withoutAnswers(reason, plan.answers, policy.questions)}{' '}
      <RuleLink id={ruleOf(reason, policy)?.id} code={rule} className={words.rule} />
      <AnswersBehind ids={answers} plan={plan} questions={policy.questions} className={words.behind} />
    </span>
  )
}

/** The branch that parts came with; its sentence stands above. */
function BranchReason({ reason, plan, shared }: ReasonProps & { readonly shared: boolean }) {
  const { policy } = useCatalog()
  const { rule, answers } = reason
  const named = { id: ruleOf(reason, policy)?.id, code: rule }
  const [only, because] = shared
    ? [DECISION.sharedBranchOnly, DECISION.sharedBranch]
    : [DECISION.fromBranchOnly, DECISION.fromBranch]
  const className = shared ? words.text : words.behind
  if (answers.length === 0)
    return (
      <span className={className}>
        <WithRuleLink text={only(rule)} {...named} />
      </span>
    )
  const intro = <WithRuleLink text={because(rule)} {...named} />
  return <AnswersBehind ids={answers} plan={plan} questions={policy.questions} className={className} intro={intro} />
}

function Part({ component, stack, plan, reasons }: PartProps) {
  const catalog = useCatalog()
  const id = stack[component]
  const option = catalog.policy.options.find((one) => one.component === component && one.id === id)
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
        {reasons.map((one) =>
          one.from === 'rule' ? (
            <RuleReason key={one.text} reason={one} plan={plan} />
          ) : (
            <BranchReason key={one.text} reason={one} plan={plan} shared={false} />
          ),
        )}
      </dd>
    </div>
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation; readonly stack: Stack }

/** What fills each component, and why; the branch that several parts came with is said once, above them. */
export function StackReasons({ plan, evaluation, stack }: Props) {
  const { policy } = useCatalog()
  const parts = COMPONENTS.map((component) => ({ component, reasons: partReasons(component, evaluation, policy) }))
  const [branch, ...more] = parts.flatMap(({ reasons }) => reasons.filter(({ from }) => from === 'branch'))
  const shared = more.length > 0
  return (
    <>
      {branch && shared ? (
        <p className={classes.shared}>
          <BranchReason reason={branch} plan={plan} shared />
        </p>
      ) : null}
      <dl className={classes.list}>
        {parts.map(({ component, reasons }) => (
          <Part
            key={component}
            component={component}
            stack={stack}
            plan={plan}
            reasons={shared ? reasons.filter(({ from }) => from === 'rule') : reasons}
          />
        ))}
      </dl>
    </>
  )
}
