import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { FRONTIER } from '#app/_text/frontier.ts'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import { COMPONENT_NAMES, componentInText } from '#lib/report/component-name.ts'
import classes from './frontier.module.css'

/** What fills each slot of a stack, in one line of words. */
export function StackParts({ stack }: { readonly stack: Stack }) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const nameOf = (component: (typeof COMPONENTS)[number]) =>
    stack[component] === 'none'
      ? FRONTIER.empty(componentInText(component))
      : optionTitle({ component, option: stack[component] }, evaluated.plan, catalog)
  return (
    <span className={classes.parts}>
      {COMPONENTS.map((component) => (
        <span key={component} title={COMPONENT_NAMES[component]}>
          {nameOf(component)}
        </span>
      ))}
    </span>
  )
}
