'use client'

import { Button, NativeSelect } from '@mantine/core'
import type { Ref } from 'react'
import { ASK_MODES, type AskMode } from '#app/_store/use-ask-mode.ts'
import { ASKING } from '#app/_text/asking.ts'
import { WORTH } from '#app/_text/decision.ts'
import classes from './ask-modes.module.css'

type Props = {
  readonly mode: AskMode
  readonly onChange: (mode: AskMode) => void
  readonly onWorkshop: () => void
  readonly workshop: Ref<HTMLButtonElement>
}

const NAMES = { all: ASKING.all, stage: ASKING.stage, one: ASKING.one, worth: WORTH.byWorth } as const
const MODES = ASK_MODES.map((value) => ({ value, label: NAMES[value] }))

/** How the questions are asked: all, a stage or one at a time, or always the one worth most; and full screen. */
export function AskModes({ mode, onChange, onWorkshop, workshop }: Props) {
  return (
    <div className={classes.modes}>
      <NativeSelect
        size="xs"
        aria-label={WORTH.group}
        data={MODES}
        value={mode}
        onChange={({ currentTarget }) => {
          const chosen = ASK_MODES.find((one) => one === currentTarget.value)
          if (chosen) onChange(chosen)
        }}
      />
      <Button ref={workshop} variant="default" size="xs" aria-haspopup="dialog" onClick={onWorkshop}>
        {ASKING.workshop}
      </Button>
    </div>
  )
}
