'use client'

import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { PLOT } from '#app/_text/frontier.ts'
import classes from './frontier.module.css'
import type { Pins } from './use-pins.ts'
import words from './words.module.css'

/** What was done last, with the way back. It takes the focus where the button that did it is gone. */
function LastStep({ step }: Pick<Pins, 'step'>) {
  const own = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (step && document.activeElement === document.body) own.current?.focus()
  }, [step])
  return (
    <div ref={own} className={classes.step} tabIndex={-1}>
      <p role="status">{step?.said}</p>
      {step?.undo ? (
        <Button size="compact-sm" variant="default" onClick={step.undo}>
          {PLOT.undo}
        </Button>
      ) : null}
    </div>
  )
}

/** The stacks that the plan adds to the alternatives, each with the way out again. */
export function FrontierPins({ pinned, step, unpin }: Pick<Pins, 'pinned' | 'step' | 'unpin'>) {
  return (
    <>
      <LastStep step={step} />
      {pinned.length === 0 ? null : (
        <>
          <h3>{PLOT.own}</h3>
          <ul className={`${words.list} ${classes.pins}`}>
            {pinned.map(({ name }) => (
              <li key={name}>
                <span>{name}</span>
                <Button size="compact-sm" variant="default" aria-label={PLOT.unpinOf(name)} onClick={() => unpin(name)}>
                  {PLOT.unpin}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
