'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { copyName, KEPT } from '#app/_text/kept.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { SidePanel } from '#app/_ui/side-panel.tsx'
import type { Plan } from '#lib/plan/plan.ts'
import { KeptPlanRow } from './kept-plan-row.tsx'
import classes from './plans-panel.module.css'

/** What was done last, with the way back where there is one; the focus goes to it, because what had it is gone. */
function LastStep({ said, onUndo }: { readonly said: string; readonly onUndo: () => void }) {
  const deleted = usePlan((state) => state.deleted)
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (deleted) undo.current?.focus()
  }, [deleted])
  const text = deleted ? KEPT.removed(deleted.plan.name) : said
  if (text === '') return <p className={classes.silent} role="status" />
  return (
    <Notice kind="note" text={text}>
      {deleted ? (
        <Button ref={undo} size="compact-sm" variant="default" onClick={onUndo}>
          {KEPT.undo}
        </Button>
      ) : null}
    </Notice>
  )
}

function usePlansOfBrowser() {
  const plan = usePlan((state) => state.plan)
  const putAside = usePlan((state) => state.putAside)
  const duplicate = usePlan((state) => state.duplicate)
  const undoDiscard = usePlan((state) => state.undoDiscard)
  const deleted = usePlan((state) => state.deleted)
  const [said, setSaid] = useState('')
  const copy = (one: Plan) => {
    const name = copyName(
      one.name,
      [plan, ...putAside].map((other) => other.name),
    )
    duplicate(one, name)
    setSaid(KEPT.copied(name))
  }
  const undo = () => {
    setSaid(deleted ? KEPT.back(deleted.plan.name) : '')
    undoDiscard()
  }
  return { plan, putAside, copy, said, undo }
}

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** Every plan of this browser: its name, and what can be done with it. */
export function PlansPanel({ opened, onClose }: Props) {
  const { plan, putAside, copy, said, undo } = usePlansOfBrowser()
  const rename = usePlan((state) => state.rename)
  const renameAside = usePlan((state) => state.renameAside)
  const open = usePlan((state) => state.open)
  const discard = usePlan((state) => state.discard)
  return (
    <SidePanel opened={opened} onClose={onClose} title={KEPT.heading} close={KEPT.close}>
      <div className={classes.panel}>
        <p className={classes.text}>{KEPT.intro}</p>
        <LastStep said={said} onUndo={undo} />
        <h3>{KEPT.onScreen}</h3>
        <ul className={classes.list}>
          <KeptPlanRow plan={plan} onRename={rename} onCopy={() => copy(plan)} />
        </ul>
        <h3>{KEPT.others}</h3>
        {putAside.length === 0 ? <p className={classes.text}>{KEPT.noOthers}</p> : null}
        <ul className={classes.list}>
          {putAside.map((one, at) => (
            <KeptPlanRow
              // biome-ignore lint/suspicious/noArrayIndexKey: two plans may share a name, and their order is their age
              key={at}
              plan={one}
              onRename={(name) => renameAside(one, name)}
              onCopy={() => copy(one)}
              onOpen={() => {
                onClose()
                open(one)
              }}
              onDelete={() => discard(one)}
            />
          ))}
        </ul>
      </div>
    </SidePanel>
  )
}
