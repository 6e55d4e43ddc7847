import type { ReactNode } from 'react'
import { plannerData } from '#app/_server/planner-data.ts'
import { PlanRoom } from '#app/_store/plan-room.tsx'
import { QUESTIONS } from '#app/_text/review.ts'

export default async function PlanLayout({ children }: { readonly children: ReactNode }) {
  const { catalog, sheet } = await plannerData()
  return (
    <PlanRoom catalog={catalog} sheet={sheet} name={QUESTIONS.untitled}>
      {children}
    </PlanRoom>
  )
}
