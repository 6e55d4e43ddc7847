'use client'

import { Button } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { UNDO } from '#app/_text/asking.ts'
import spoken from '#app/_ui/spoken.module.css'
import classes from './undo-redo.module.css'

const TYPED = 'textarea, input:not([type=radio]):not([type=checkbox])'

/** What a key asks for; in a text field the browser's own way back comes first. */
function wishOf({ key, ctrlKey, metaKey, shiftKey, altKey, target }: KeyboardEvent): 'undo' | 'redo' | null {
  const typed = target instanceof Element && target.matches(TYPED)
  if (!(ctrlKey || metaKey) || altKey || typed) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' && !shiftKey ? 'redo' : null
}

/** The way back from every edit of the answers, and forward again, by buttons and by keys. */
export function UndoRedo() {
  const past = usePlan((state) => state.pastEdits.length)
  const undone = usePlan((state) => state.undoneEdits.length)
  const undo = usePlan((state) => state.undo)
  const redo = usePlan((state) => state.redo)
  const [said, setSaid] = useState('')
  const act = (wish: 'undo' | 'redo') => {
    if ((wish === 'undo' ? past : undone) === 0) return
    if (wish === 'undo') undo()
    else redo()
    setSaid(wish === 'undo' ? UNDO.undone(past - 1) : UNDO.redone)
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    const wish = wishOf(event)
    if (wish === null) return
    event.preventDefault()
    act(wish)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons that belong together are no fieldset
    <div className={classes.pair} role="group" aria-label={UNDO.group} title={UNDO.keys}>
      <Button variant="subtle" size="compact-sm" aria-disabled={past === 0} onClick={() => act('undo')}>
        {UNDO.undo}
      </Button>
      <Button variant="subtle" size="compact-sm" aria-disabled={undone === 0} onClick={() => act('redo')}>
        {UNDO.redo}
      </Button>
      <span className={spoken.spoken} role="status">
        {said}
      </span>
    </div>
  )
}
