'use client'

import { Button, TextInput } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { OpenPlan } from '#app/_parts/open-plan.tsx'
import { usePlan } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { ACTIONS } from '#app/_text/result.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import frame from '#app/_ui/page-frame.module.css'
import bar from './name-bar.module.css'
import classes from './plan-head.module.css'
import { PlansButton } from './plans-button.tsx'
import { ScenarioLink } from './scenario-link.tsx'

const LONGEST_NAME = 200

/** What the page is, the plan's name, to change in place, and the ways to other plans and to the plan's other pages. */
export function PlanHead() {
  const name = usePlan((state) => state.plan.name)
  const startNew = usePlan((state) => state.startNew)
  const rename = usePlan((state) => state.rename)
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    const next = draft?.trim() ?? ''
    if (next !== '') rename(next)
    setDraft(null)
  }
  return (
    <header className={classes.head}>
      <div className={bar.bar}>
        <h1 className={frame.title}>{QUESTIONS.heading}</h1>
        <TextInput
          className={bar.name}
          aria-label={QUESTIONS.planName}
          maxLength={LONGEST_NAME}
          value={draft ?? name}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur()
          }}
        />
      </div>
      <div className={classes.ways}>
        <Button variant="default" size="compact-sm" onClick={() => startNew(QUESTIONS.untitled)}>
          {ACTIONS.newPlan}
        </Button>
        <OpenPlan size="compact-sm" />
        <PlansButton />
        <span className={classes.links}>
          <Link href="/plan/result">{DECISION.headLink}</Link>
          <ScenarioLink />
        </span>
      </div>
    </header>
  )
}
