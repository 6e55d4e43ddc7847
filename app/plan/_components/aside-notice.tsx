'use client'

import { Button } from '@mantine/core'
import { usePlan } from '#app/_store/plan-room.tsx'
import { ACTIONS } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { Plan } from '#lib/plan/plan.ts'
import classes from './aside-notice.module.css'

type ChoiceProps = { readonly plan: Plan; readonly only: boolean }

function AsideChoice({ plan, only }: ChoiceProps) {
  const open = usePlan((state) => state.open)
  const discard = usePlan((state) => state.discard)
  const { name } = plan
  return (
    <span className={classes.choice}>
      {only ? null : <span className={classes.name}>{ACTIONS.planOf(name, Object.keys(plan.answers).length)}</span>}
      <Button
        size="compact-sm"
        variant="default"
        aria-label={only ? undefined : ACTIONS.takeBackNamed(name)}
        onClick={() => open(plan)}
      >
        {ACTIONS.takeBack}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        aria-label={ACTIONS.discardNamed(name)}
        onClick={() => discard(plan)}
      >
        {ACTIONS.discard}
      </Button>
    </span>
  )
}

/** The plans that were put aside, each with the way back to it. */
export function AsideNotice() {
  const aside = usePlan((state) => state.putAside)
  const [first, ...others] = aside
  if (!first) return null
  if (others.length === 0)
    return (
      <Notice kind="note" text={ACTIONS.aside(first.name)}>
        <AsideChoice plan={first} only />
      </Notice>
    )
  return (
    <details className={classes.many}>
      <summary>{ACTIONS.asideMany(aside.length)}</summary>
      <ul>
        {aside.map((plan, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two plans may share a name, and their order is their age
          <li key={`${at}-${plan.name}`}>
            <AsideChoice plan={plan} only={false} />
          </li>
        ))}
      </ul>
    </details>
  )
}
