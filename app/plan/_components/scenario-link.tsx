'use client'

import Link from 'next/link'
import { usePlan } from '#app/_store/plan-room.tsx'
import { COMPARE } from '#app/_text/compare.ts'
import { LinkButton } from '#app/_ui/link-button.tsx'

/** The way to the scenarios, with how many there are. */
export function ScenarioLink({ look }: { readonly look: 'button' | 'text' }) {
  const count = usePlan((state) => state.plan.scenarios?.length ?? 0)
  const text = count === 0 ? COMPARE.link : COMPARE.linkWith(count)
  if (look === 'text') return <Link href="/plan/compare">{text}</Link>
  return (
    <LinkButton href="/plan/compare" variant="default">
      {text}
    </LinkButton>
  )
}
