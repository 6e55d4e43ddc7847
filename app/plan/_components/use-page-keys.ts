'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'

const FIELDS = 'input, select, textarea, [role=menu], [tabindex="0"], [contenteditable=true]'
const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }

/** Which way a key turns the page; null where it belongs to a field, to the browser or to another part of the page. */
function stepOf(event: KeyboardEvent, pages: Element | null): -1 | 1 | null {
  const step = STEPS[event.key]
  const { target } = event
  if (!step || !pages || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return null
  if (!(target instanceof Element)) return null
  const inside = pages.contains(target)
  if (event.key.startsWith('Page')) return inside && !target.matches('textarea, select') ? step : null
  return (inside || target === document.body) && !target.closest(FIELDS) ? step : null
}

/** Left and right turn the page where no field has the focus; Page Up and Page Down do inside of it as well. */
export function usePageKeys(pages: RefObject<HTMLElement | null>, turn: (step: -1 | 1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const step = stepOf(event, pages.current)
    if (step === null) return
    event.preventDefault()
    turn(step)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
