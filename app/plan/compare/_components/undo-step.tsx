'use client'

import { Button } from '@mantine/core'
import { usePlan } from '#app/_store/plan-room.tsx'
import { COMPARE, STEP_TEXT } from '#app/_text/compare.ts'
import { Notice } from '#app/_ui/notice.tsx'

/** What was done to the scenarios last, and the way back. */
export function UndoStep() {
  const last = usePlan((state) => state.pastScenarios.at(-1))
  const undo = usePlan((state) => state.undoScenario)
  if (!last) return null
  return (
    <Notice kind="note" text={STEP_TEXT[last.what](last.name)}>
      <Button size="compact-sm" variant="default" onClick={undo}>
        {COMPARE.undo}
      </Button>
    </Notice>
  )
}
