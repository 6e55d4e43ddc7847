import type { Metadata } from 'next'
import { scenarioPresets } from '#app/_server/scenario-presets.ts'
import { COMPARE } from '#app/_text/compare.ts'
import { Compare } from './_components/compare.tsx'

export const metadata: Metadata = { title: COMPARE.pageTitle }

export default function ComparePage() {
  return <Compare presets={scenarioPresets()} />
}
