'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { OpenPlan } from '#app/_parts/open-plan.tsx'
import { usePlan } from '#app/_store/plan-room.tsx'
import { DECISION } from '#app/_text/decision.ts'
import { ACTIONS } from '#app/_text/result.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import { LinkButton } from '#app/_ui/link-button.tsx'
import bar from './name-bar.module.css'
import { PlansButton } from './plans-button.tsx'
import { ScenarioLink } from './scenario-link.tsx'

const LONGEST_NAME = 200

/** The plan's name, to change in place, and the way to another plan. */
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
    <div className={bar.bar}>
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
      <Button variant="default" onClick={() => startNew(QUESTIONS.untitled)}>
        {ACTIONS.newPlan}
      </Button>
      <OpenPlan />
      <PlansButton />
      <ScenarioLink look="button" />
      <LinkButton href="/plan/result" variant="default">
        {DECISION.headLink}
      </LinkButton>
    </div>
  )
}
