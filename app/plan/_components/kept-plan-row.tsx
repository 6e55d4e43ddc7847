'use client'

import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { downloadText } from '#app/_parts/download.ts'
import { hasContent } from '#app/_store/kept-plans.ts'
import { KEPT } from '#app/_text/kept.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { fileStem } from '#lib/report/file-name.ts'
import { documentJson } from '#lib/report/write-report.ts'
import classes from './plans-panel.module.css'

const LONGEST_NAME = 200

/** Hands a plan over as a file that opens again. */
export const downloadPlan = (plan: Plan): void =>
  downloadText(`${fileStem(plan.name)}.plan.json`, 'application/json', documentJson(plan))

type NameProps = { readonly name: string; readonly onRename: (name: string) => void }

function PlanName({ name, onRename }: NameProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const leave = () => {
    const next = draft?.trim() ?? ''
    if (next !== '' && next !== name) onRename(next)
    setDraft(null)
  }
  return (
    <TextInput
      className={classes.name}
      aria-label={KEPT.name(name)}
      maxLength={LONGEST_NAME}
      value={draft ?? name}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={leave}
      onKeyDown={({ key, currentTarget }) => {
        if (key === 'Enter') currentTarget.blur()
      }}
    />
  )
}

type Props = {
  readonly plan: Plan
  readonly onRename: (name: string) => void
  readonly onCopy: () => void
  readonly onOpen?: () => void
  readonly onDelete?: () => void
}

/** One plan of this browser. The plan on the screen can be neither opened nor deleted. */
export function KeptPlanRow({ plan, onRename, onCopy, onOpen, onDelete }: Props) {
  const { name, answers } = plan
  const action = (what: string, act: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={KEPT.of(what, name)} onClick={act}>
      {what}
    </Button>
  )
  return (
    <li className={classes.row}>
      <PlanName name={name} onRename={onRename} />
      <span className={classes.count}>{KEPT.answers(Object.keys(answers).length)}</span>
      <span className={classes.actions}>
        {onOpen ? action(KEPT.open, onOpen) : null}
        {hasContent(plan) ? action(KEPT.duplicate, onCopy) : null}
        {action(KEPT.save, () => downloadPlan(plan))}
        {onDelete ? action(KEPT.remove, onDelete) : null}
      </span>
    </li>
  )
}
