'use client'

import { Button } from '@mantine/core'
import { lazy, Suspense, useRef, useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { KEPT } from '#app/_text/kept.ts'

const PlansPanel = lazy(async () => ({ default: (await import('./plans-panel.tsx')).PlansPanel }))

/** How many plans this browser keeps, and the way to them. */
export function PlansButton() {
  const count = usePlan((state) => state.putAside.length + 1)
  const button = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState(false)
  const close = () => {
    setOpened(false)
    button.current?.focus() // the panel came open, so it does not know where the focus was
  }
  return (
    <>
      <Button
        ref={button}
        variant="default"
        aria-haspopup="dialog"
        onClick={() => {
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
