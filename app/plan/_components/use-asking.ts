'use client'

import { useEffect, useState } from 'react'
import { usePlan } from '#app/_store/plan-room.tsx'
import { useAskMode } from '#app/_store/use-ask-mode.ts'
import type { Question, QuestionId, Stage } from '#lib/decision/question.ts'
import { isDone } from '#lib/plan/plan.ts'
import { useSought } from './use-sought.ts'

/** The question a person is at: kept for the plan on the screen; at first the first one that is open. */
function usePlace(path: readonly Question[], isKept: boolean) {
  const place = usePlan((state) => state.place)
  const goTo = usePlan((state) => state.goTo)
  const firstOpen = usePlan(({ plan }) => path.find(({ id }) => !isDone(id, plan)) ?? path[0])
  const own = path.find(({ id }) => id === place)
  const question = own ?? firstOpen
  useEffect(() => {
    if (isKept && question && !own) goTo(question.id) // stays when it is answered
  })
  return { question, goTo }
}

/**
 * How the questions are put, and at which one a person is. A jump to a question, a stage or a figure goes there, whatever
 * the way of asking.
 */
export function useAsking(path: readonly Question[], ready: boolean) {
  const [mode, setMode] = useAskMode()
  const [isWorkshop, setWorkshop] = useState(false)
  const isPaged = mode === 'stage' || mode === 'one'
  const { question, goTo } = usePlace(path, ready && (isPaged || isWorkshop))
  /** Whether what is sought is only drawn now. */
  const reveal = (id: QuestionId | undefined): boolean => {
    const onPath = path.find((one) => one.id === id)
    if (mode === 'worth') setMode('stage')
    if (mode !== 'all' && onPath) goTo(onPath.id)
    setWorkshop(false)
    return mode === 'worth' || isWorkshop || (isPaged && onPath !== undefined)
  }
  useSought('question', reveal)
  useSought('stage', (stage) => reveal(path.find((one) => one.stage === (stage as Stage))?.id))
  useSought('figure', () => reveal(undefined))
  return { mode, setMode, isPaged, question, goTo, isWorkshop, setWorkshop } as const
}
