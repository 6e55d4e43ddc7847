'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { COMPARE, STEP_TEXT } from '#app/_text/compare.ts'
import { Notice } from '#app/_ui/notice.tsx'
import classes from './compare.module.css'

/** What was done to the scenarios last, and the way back. */
export function UndoStep() {
  const last = usePlan((state) => state.pastScenarios.at(-1))
  const undo = usePlan((state) => state.undoScenario)
  const box = useRef<HTMLDivElement>(null)
  const seen = useRef(last)
  useEffect(() => {
    if (seen.current === last) return
    seen.current = last
    if (last?.what === 'deleted' || last?.what === 'adopted') box.current?.focus() // its card took the focus along
  }, [last])
  const takeBack = () => {
    undo()
    box.current?.focus()
  }
  return (
    <div ref={box} tabIndex={-1} className={classes.step}>
      {last ? (
        <Notice kind="note" text={STEP_TEXT[last.what](last.name)}>
          <Button size="compact-sm" variant="default" onClick={takeBack}>
            {COMPARE.undo}
          </Button>
        </Notice>
      ) : null}
    </div>
  )
}
