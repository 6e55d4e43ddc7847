import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import { COMPONENTS, type Component, type Stack } from '#lib/decision/stack.ts'
import { isLeftOut, leftOutBy } from '#lib/plan/left-out.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import { questionLabel } from '#lib/report/answer-text.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import classes from './stack-list.module.css'

type Part = { readonly component: Component; readonly option: string }

/** Says that an option stands in the stack but not in its bill, where the plan says that its work does not apply. */
export function LeftOut({ component, option }: Part) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const by = leftOutBy({ component, option }, plan, catalog)
  if (by.length === 0) return null
  const labels = by.map((id) => questionLabel(catalog.policy.questions, id)).join(', ')
  if (isLeftOut({ component, option }, plan, catalog))
    return <span className={classes.leftOut}>{RESULT.leftOut(labels)}</span>
  const chosen = evaluation?.alternatives.find((one) => one.eligible)
  const some = chosen?.lines.some((line) => line.component === component && line.option === option)
  return <span className={classes.leftOut}>{some ? RESULT.fewerLines(labels) : RESULT.noLines(labels)}</span>
}

type Props = { readonly stack: Stack }

/** What fills each component, with the status of anything that is closed to new customers. */
export function StackList({ stack }: Props) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  return (
    <dl className={classes.list}>
      {COMPONENTS.map((component) => {
        const option = catalog.policy.options.find((one) => one.component === component && one.id === stack[component])
        const since = option?.status.kind === 'closed-to-new-customers' ? option.status.since : null
        return (
          <div key={component} className={classes.row}>
            <dt>{COMPONENT_NAMES[component]}</dt>
            <dd className={stack[component] === 'none' ? classes.none : undefined}>
              {optionTitle({ component, option: stack[component] }, evaluated.plan, catalog)}
              <LeftOut component={component} option={stack[component]} />
              {since === null ? null : <span className={classes.closed}>{RESULT.closed(since)}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
