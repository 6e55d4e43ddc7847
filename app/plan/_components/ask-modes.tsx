'use client'

import { Button } from '@mantine/core'
import type { Ref } from 'react'
import { ASK_MODES, type AskMode } from '#app/_store/use-ask-mode.ts'
import { ASKING } from '#app/_text/asking.ts'
import { WORTH } from '#app/_text/decision.ts'
import classes from './ask-by-worth.module.css'

type Props = {
  readonly mode: AskMode
  readonly onChange: (mode: AskMode) => void
  readonly onWorkshop: () => void
  readonly workshop: Ref<HTMLButtonElement>
}

const NAMES = { all: ASKING.all, stage: ASKING.stage, one: ASKING.one, worth: WORTH.byWorth } as const
const INTROS = { ...ASKING.intro, worth: WORTH.intro } as const

/** How the questions are asked: all, a stage or one at a time, or always the one worth most; and full screen. */
export function AskModes({ mode, onChange, onWorkshop, workshop }: Props) {
  const look = (on: boolean) => ({ variant: on ? 'light' : 'default', size: 'compact-sm', 'aria-pressed': on }) as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that belong together are no fieldset
    <div className={classes.modes} role="group" aria-label={WORTH.group}>
      {ASK_MODES.map((one) => (
        <Button key={one} {...look(mode === one)} onClick={() => onChange(one)}>
          {NAMES[one]}
        </Button>
      ))}
      <Button ref={workshop} variant="default" size="compact-sm" aria-haspopup="dialog" onClick={onWorkshop}>
        {ASKING.workshop}
      </Button>
      <p className={classes.hint}>{INTROS[mode]}</p>
    </div>
  )
}
