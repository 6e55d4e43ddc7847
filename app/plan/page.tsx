import type { Metadata } from 'next'
import { stagePresets } from '#app/_server/stage-presets.ts'
import { Foreseeing } from '#app/_store/plan-room.tsx'
import { PAGES } from '#app/_text/site.ts'
import { Review } from './_components/review.tsx'

export const metadata: Metadata = { title: PAGES.review }
/** Seconds for which a page that was there is not asked for again: a lost connection takes none of them away. */
export const unstable_dynamicStaleTime = 43_200

export default function PlanPage() {
  return (
    <Foreseeing>
      <Review presets={stagePresets()} />
    </Foreseeing>
  )
}
