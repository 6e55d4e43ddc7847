'use client'

import { TextInput } from '@mantine/core'
import { SETUP } from '#app/_text/setup.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { SetupValue } from '#lib/plan/setup-step.ts'
import type { GivenValues, RefusedValue } from '#lib/setup/fill-values.ts'
import classes from './setup-step-card.module.css'

type Props = {
  readonly values: readonly SetupValue[]
  /** What the plan already answers; it stands until something else is typed. */
  readonly known: GivenValues
  readonly typed: GivenValues
  readonly refused: readonly RefusedValue[]
  readonly onChange: (name: string, text: string) => void
}

/** What the team supplies once; a value that may not stand in a command is named and not put into one. */
export function SetupValues({ values, known, typed, refused, onChange }: Props) {
  if (values.length === 0) return null
  const faultOf = (name: string) => refused.find((one) => one.name === name)
  return (
    <section className={classes.card} aria-labelledby="setup-values">
      <h2 id="setup-values">{SETUP.values}</h2>
      <p className={classes.why}>{SETUP.valuesIntro}</p>
      <div className={classes.fields}>
        {values.map(({ name, label, example }) => {
          const fault = faultOf(name)
          return (
            <TextInput
              key={name}
              size="sm"
              label={label}
              placeholder={known[name] ?? example}
              value={typed[name] ?? known[name] ?? ''}
              error={fault ? SETUP.refused(fault.expected) : null}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => onChange(name, event.currentTarget.value)}
            />
          )
        })}
      </div>
      {refused.length === 0 ? null : (
        <div className={classes.refused}>
          <Notice kind="warn" text={SETUP.refusedAll} />
        </div>
      )}
    </section>
  )
}
