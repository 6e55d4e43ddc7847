'use client'

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

type Control = HTMLInputElement | HTMLSelectElement

/** Whether a control still shows what the server wrote into it. */
function isUntouched(control: Control): boolean {
  if (control instanceof HTMLInputElement) return control.value === control.defaultValue
  const options = [...control.options]
  return control.selectedOptions[0] === (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])
}

/** What the controls in a part of the page show now, by their names; the page need not be live. */
export function valuesIn(holder: ParentNode | null): Readonly<Record<string, string>> {
  const controls = [...(holder?.querySelectorAll<Control>('input[name], select[name]') ?? [])]
  return Object.fromEntries(controls.map(({ name, value }) => [name, value]))
}

/**
 * Takes over what was typed or chosen before the page was live: React leaves it on the screen, but does not hear of it.
 * The ref goes to what holds the controls; `take` is given the values of those that were touched, by their names.
 */
export function useEarlyInput<Holder extends HTMLElement>(
  take: (early: Readonly<Record<string, string>>) => void,
): RefObject<Holder | null> {
  const holder = useRef<Holder>(null)
  const read = useEffectEvent(() => {
    const controls = [...(holder.current?.querySelectorAll<Control>('input[name], select[name]') ?? [])]
    const early = controls.filter((control) => !isUntouched(control))
    if (early.length > 0) take(Object.fromEntries(early.map(({ name, value }) => [name, value])))
  })
  useEffect(() => read(), [])
  return holder
}
