'use client'

import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { onceOnline } from '#app/_parts/once-online.ts'
import { usePlan } from '#app/_store/plan-room.tsx'
import { KEPT } from '#app/_text/kept.ts'
import { useWayBack } from '#app/_ui/use-way-back.ts'

const PlansPanel = lazy(async () => ({ default: (await onceOnline(() => import('./plans-panel.tsx'))).PlansPanel }))

/** How many plans this browser keeps, and the way to them. */
export function PlansButton() {
  const count = usePlan((state) => state.putAside.length + 1)
  const { leave, comeBack } = useWayBack()
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    comeBack()
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-haspopup="dialog"
        onClick={() => {
          leave()
          setAsked(true)
          setOpened(true)
        }}
      >
        {KEPT.button(count)}
      </Button>
      {asked ? (
        <Suspense fallback={null}>
          <PlansPanel opened={opened} onClose={close} />
        </Suspense>
      ) : null}
    </>
  )
}
