'use client'

import { Button } from '@mantine/core'
import { WORTH } from '#app/_text/decision.ts'
import classes from './ask-by-worth.module.css'

type Props = { readonly byWorth: boolean; readonly onChange: (byWorth: boolean) => void }

/** How the questions are asked: stage by stage, or always the one worth most. */
export function AskModes({ byWorth, onChange }: Props) {
  const look = (on: boolean) => ({ variant: on ? 'light' : 'default', size: 'compact-sm', 'aria-pressed': on }) as const
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons that belong together are no fieldset
    <div className={classes.modes} role="group" aria-label={WORTH.group}>
      <Button {...look(!byWorth)} onClick={() => onChange(false)}>
        {WORTH.stages}
      </Button>
      <Button {...look(byWorth)} onClick={() => onChange(true)}>
        {WORTH.byWorth}
      </Button>
      <p className={classes.hint}>{WORTH.intro}</p>
    </div>
  )
}
