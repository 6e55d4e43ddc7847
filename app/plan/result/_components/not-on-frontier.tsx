import { useCatalog } from '#app/_store/plan-room.tsx'
import { pointsText } from '#app/_text/decision.ts'
import { FRONTIER } from '#app/_text/frontier.ts'
import { COMPONENTS, type Component, isSameStack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { componentInText } from '#lib/report/component-name.ts'
import { formatUsd } from '#lib/units/format-usd.ts'
import { usdText } from '#lib/units/usd.ts'
import { type Rival, rivalFor } from './frontier-rival.ts'
import words from './words.module.css'

function costsText({ own, point, usd }: Rival): string {
  const pair = { rival: formatUsd(usdText(usd)), own: formatUsd(usdText(own.usd)) }
  if (own.complete) return FRONTIER.costs(pair)
  return point.complete ? FRONTIER.costsKnown(pair) : FRONTIER.costsOpen(pair)
}

/** Which stack keeps the recommended one off the frontier, by how much, and in which parts it differs. */
function rivalText(rival: Rival, plan: Plan, catalog: Catalog): readonly string[] {
  const { own, point } = rival
  const parts = COMPONENTS.filter((component) => point.stack[component] !== own.stack[component])
  const partText = (component: Component) => {
    const [name, option] = [componentInText(component), point.stack[component]]
    if (option === 'none') return FRONTIER.empty(name)
    return FRONTIER.part(name, optionTitle({ component, option }, plan, catalog))
  }
  return [
    FRONTIER.beaten({
      name: platformName(point),
      cost: costsText(rival),
      value: FRONTIER.worth({ rival: pointsText(point.value), own: pointsText(own.value) }),
    }),
    FRONTIER.differs(parts.map(partText)),
  ]
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** Why the recommended stack is not on the frontier, as far as the evaluation can tell; nothing where it is. */
export function NotOnFrontier({ plan, evaluation }: Props) {
  const catalog = useCatalog()
  const { frontier, recommendation } = evaluation
  if (recommendation.stack === null || frontier.some(({ stack }) => isSameStack(stack, recommendation.stack)))
    return null
  const { own, rival } = rivalFor(evaluation, plan)
  const said = rival ? rivalText(rival, plan, catalog) : [FRONTIER.notOnIt]
  return <p className={words.text}>{[...said, ...(own?.complete === false ? [FRONTIER.openBill] : [])].join(' ')}</p>
}
