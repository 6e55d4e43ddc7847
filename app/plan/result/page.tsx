import type { Metadata } from 'next'
import { PAGES } from '#app/_text/site.ts'
import { Decision } from './_components/decision.tsx'

export const metadata: Metadata = { title: PAGES.result }
/** Seconds for which a page that was there is not asked for again: a lost connection takes none of them away. */
export const unstable_dynamicStaleTime = 43_200

export default function ResultPage() {
  return <Decision />
}
