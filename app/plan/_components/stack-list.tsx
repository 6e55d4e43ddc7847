import { COMPONENT_NAMES, RESULT } from '#app/_text/result.ts'
import type { ComponentOption } from '#lib/decision/policy.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import classes from './stack-list.module.css'

type Props = { readonly stack: Stack; readonly options: readonly ComponentOption[] }

/** What fills each component, with the status of anything that is closed to new customers. */
export function StackList({ stack, options }: Props) {
  return (
    <dl className={classes.list}>
      {COMPONENTS.map((component) => {
        const option = options.find((one) => one.component === component && one.id === stack[component])
        const since = option?.status.kind === 'closed-to-new-customers' ? option.status.since : null
        return (
          <div key={component} className={classes.row}>
            <dt>{COMPONENT_NAMES[component]}</dt>
            <dd className={stack[component] === 'none' ? classes.none : undefined}>
              {option?.title ?? stack[component]}
              {since === null ? null : <span className={classes.closed}>{RESULT.closed(since)}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
