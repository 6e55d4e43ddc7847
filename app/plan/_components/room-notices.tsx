'use client'

import { Button } from '@mantine/core'
import { downloadText } from '#app/_parts/download.ts'
import { type RoomFault, usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { ACTIONS } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'

const UNREADABLE_FILE = 'unreadable.plan.json'

function FaultNotice({ fault }: { readonly fault: RoomFault }) {
  if (fault.kind === 'not-saved') return <Notice kind="warn" text={ACTIONS.notSaved} />
  const where = ACTIONS.faultAt(fault.path, fault.expected)
  if (fault.kind === 'link') return <Notice kind="bad" title={ACTIONS.linkFault} text={`${where} ${ACTIONS.kept}`} />
  const save = () => downloadText(UNREADABLE_FILE, 'application/json', fault.text)
  return (
    <Notice kind="bad" title={ACTIONS.unreadableSaved} text={where}>
      <Button size="compact-sm" variant="default" onClick={save}>
        {ACTIONS.saveUnreadable}
      </Button>
    </Notice>
  )
}

/** What happened to the plan: one that does not open, one put aside, a browser that keeps nothing. */
export function RoomNotices() {
  const { faults } = usePlanRoom()
  const aside = usePlan((state) => state.putAside)
  const takeBack = usePlan((state) => state.takeBack)
  return (
    <>
      {faults.map((fault) => (
        <FaultNotice key={fault.kind} fault={fault} />
      ))}
      {aside === null ? null : (
        <Notice kind="note" text={ACTIONS.openedAside(aside.name)}>
          <Button size="compact-sm" variant="default" onClick={takeBack}>
            {ACTIONS.takeBack}
          </Button>
        </Notice>
      )}
    </>
  )
}
