'use client'

import { markOf } from '#app/_parts/marks.ts'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { pointsText } from '#app/_text/decision.ts'
import { FRONTIER } from '#app/_text/frontier.ts'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import type { Evaluation, FrontierPoint } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { COMPONENT_NAMES, componentInText } from '#lib/report/component-name.ts'
import { platformName, totalText } from '#lib/report/words.ts'
import classes from './frontier.module.css'
import { isSameStack } from './frontier-rival.ts'
import { NotOnFrontier } from './not-on-frontier.tsx'
import words from './words.module.css'

const costText = (amount: string, { complete }: FrontierPoint): string => totalText(amount, complete)

function Parts({ stack }: { readonly stack: Stack }) {
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

/** What the frontier says, in sentences. */
function summaryOf({ frontier, stacks }: Evaluation, { answers }: Plan): readonly string[] {
  if (stacks === 0) return [FRONTIER.none]
  const known = frontier.filter(({ complete }) => complete)
  const [first, last] = [known[0], known.at(-1)]
  const point = (one: FrontierPoint) => FRONTIER.point(costText(one.cloud, one), pointsText(one.value))
  const ends = first && last && first !== last ? [FRONTIER.ends({ cheapest: point(first), dearest: point(last) })] : []
  return [
    FRONTIER.possible(stacks),
    FRONTIER.known(known.length),
    ...ends,
    FRONTIER.open(frontier.length - known.length),
    answers.countPeople === true ? FRONTIER.counted : FRONTIER.cloudOnly,
  ].filter((one) => one !== '')
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** The stacks that no other beats on both cost and value, the cheapest first. */
export function Frontier({ plan, evaluation }: Props) {
  const { frontier, recommendation } = evaluation
  const { heads } = FRONTIER
  return (
    <>
      <p className={words.text}>{summaryOf(evaluation, plan).join(' ')}</p>
      <NotOnFrontier plan={plan} evaluation={evaluation} />
      {frontier.length === 0 ? null : (
        <PlainTable
          name={FRONTIER.table}
          columns={[
            { head: heads.platform },
            { head: heads.value, look: 'amount' },
            { head: heads.cloud, look: 'amount' },
            { head: heads.people, look: 'amount' },
            { head: heads.stack, look: 'text' },
          ]}
          rows={frontier.map((one) => ({
            key: JSON.stringify(one.stack),
            cells: [
              <span key="name" className={classes.name}>
                <PlatformMark kind={markOf(one.platform)} size={12} />
                {platformName(one)}
                {isSameStack(one.stack, recommendation.stack) ? ` · ${FRONTIER.chosen}` : ''}
              </span>,
              pointsText(one.value),
              costText(one.cloud, one),
              costText(one.people, one),
              <Parts key="parts" stack={one.stack} />,
            ],
          }))}
        />
      )}
    </>
  )
}
