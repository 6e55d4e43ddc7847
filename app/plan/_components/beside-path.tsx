'use client'

import type { Question } from '#lib/decision/question.ts'
import { Figures } from './figures.tsx'
import { OtherAnswers } from './other-answers.tsx'

/** What stands below the questions of the path: the other answers of the plan, and every figure behind the bills. */
export function BesidePath({ path }: { readonly path: readonly Question[] }) {
  return (
    <>
      <OtherAnswers path={path} />
      <Figures />
    </>
  )
}
