'use client'

import Link from 'next/link'
import { usePlan } from '#app/_store/plan-room.tsx'
import { COMPARE } from '#app/_text/compare.ts'

/** The way to the scenarios, with how many there are. */
export function ScenarioLink() {
  const count = usePlan((state) => state.plan.scenarios?.length ?? 0)
  return <Link href="/plan/compare">{count === 0 ? COMPARE.link : COMPARE.linkWith(count)}</Link>
}
