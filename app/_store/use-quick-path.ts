'use client'

import { useDeferredValue } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import type { Question } from '#lib/decision/question.ts'
import { quickPath } from '#lib/decision/quick-path.ts'

/**
 * The questions that are asked, given the answers so far: the same list until an answer adds or takes one, so that an answer
 * draws only its own card anew. A card that an answer brings comes after the answer is painted.
 */
export function useQuickPath(): readonly Question[] {
  const { questions } = useCatalog().policy
  return useDeferredValue(usePlan(useShallow(({ plan }) => quickPath(questions, plan.answers))))
}
