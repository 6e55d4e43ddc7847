'use client'

import { Button } from '@mantine/core'
import { usePlan, usePlanRoom } from '#app/_store/plan-room.tsx'
import { ACTIONS } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'

/** What happened to the plan: a link that does not open, a plan put aside, a browser that keeps nothing. */
export function RoomNotices() {
  const { faults } = usePlanRoom()
  const aside = usePlan((state) => state.putAside)
  const takeBack = usePlan((state) => state.takeBack)
  return (
    <>
      {faults.map((fault) =>
        fault.kind === 'link' ? (
          <Notice
            key={fault.kind}
            kind="bad"
            title={ACTIONS.linkFault}
            text={`${ACTIONS.faultAt(fault.path, fault.expected)} ${ACTIONS.kept}`}
          />
        ) : (
          <Notice key={fault.kind} kind="warn" text={ACTIONS.notSaved} />
        ),
      )}
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
