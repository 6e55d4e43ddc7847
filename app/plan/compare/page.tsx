import type { Metadata } from 'next'
import { scenarioPresets } from '#app/_server/scenario-presets.ts'
import { COMPARE } from '#app/_text/compare.ts'
import { Compare } from './_components/compare.tsx'

export const metadata: Metadata = { title: COMPARE.pageTitle }
/** Seconds for which a page that was there is not asked for again: a lost connection takes none of them away. */
export const unstable_dynamicStaleTime = 43_200

export default function ComparePage() {
  return <Compare presets={scenarioPresets()} />
}
