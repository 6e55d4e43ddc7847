'use client'

import { useShallow } from 'zustand/react/shallow'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import type { Question } from '#lib/decision/question.ts'
import { quickPath } from '#lib/decision/quick-path.ts'

/** The questions that are asked, given the answers so far: the same list until an answer adds or takes one, so that an answer draws only its own card anew. */
export function useQuickPath(): readonly Question[] {
  const { questions } = useCatalog().policy
  return usePlan(useShallow(({ plan }) => quickPath(questions, plan.answers)))
}
