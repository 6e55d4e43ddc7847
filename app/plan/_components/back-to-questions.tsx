'use client'

import Link from 'next/link'
import { usePlan } from '#app/_store/plan-room.tsx'
import { useAskMode } from '#app/_store/use-ask-mode.ts'
import { DECISION } from '#app/_text/decision.ts'
import { QuestionLink } from './question-link.tsx'

/** Back to the review, where a person was; by worth, a question has no place of its own. */
export function BackToQuestions() {
  const place = usePlan((state) => state.place)
  const [mode] = useAskMode()
  if (place === null || mode === 'worth') return <Link href="/plan">{DECISION.back}</Link>
  return <QuestionLink id={place}>{DECISION.back}</QuestionLink>
}
