'use client'

import { Button } from '@mantine/core'
import { usePlan } from '#app/_store/plan-room.tsx'
import { ACTIONS } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'

/** Which plan made room for the one that was opened on this page, and the way back to it. */
export function AsideNotice() {
  const replaced = usePlan((state) => state.replaced)
  const open = usePlan((state) => state.open)
  if (!replaced) return null
  return (
    <Notice kind="note" text={ACTIONS.aside(replaced.name)}>
      <Button size="compact-sm" variant="default" onClick={() => open(replaced)}>
        {ACTIONS.takeBack}
      </Button>
    </Notice>
  )
}
