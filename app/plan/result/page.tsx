import type { Metadata } from 'next'
import { PAGES } from '#app/_text/site.ts'
import { Decision } from './_components/decision.tsx'

export const metadata: Metadata = { title: PAGES.result }

export default function ResultPage() {
  return <Decision />
}
