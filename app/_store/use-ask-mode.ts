'use client'

import { useSyncExternalStore } from 'react'

/** How the questions are put: all of them, one stage or one question at a time, or the one worth most. */
export const ASK_MODES = ['all', 'stage', 'one', 'worth'] as const
export type AskMode = (typeof ASK_MODES)[number]

/** A stage is what a page draws at once, and what a person answers in one go. */
const AT_FIRST: AskMode = 'stage'

const KEY = 'mlops-platform-planner-asking'
const listeners = new Set<() => void>()
/** What was chosen on this page, where the browser keeps nothing. */
let chosen: AskMode | null = null

function kept(): AskMode {
  try {
    const text = localStorage.getItem(KEY)
    return ASK_MODES.find((one) => one === text) ?? AT_FIRST
  } catch {
    return AT_FIRST
  }
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function choose(mode: AskMode): void {
  chosen = mode
  try {
    localStorage.setItem(KEY, mode)
  } catch {
    // The choice then holds for this page only.
  }
  for (const listener of listeners) listener()
}

/** The way of asking that was chosen last in this browser, and how to choose another. */
export function useAskMode(): readonly [AskMode, (mode: AskMode) => void] {
  const mode = useSyncExternalStore<AskMode>(
    follow,
    () => chosen ?? kept(),
    () => AT_FIRST,
  )
  return [mode, choose]
}
