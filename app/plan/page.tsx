import type { Metadata } from 'next'
import { PAGES } from '#app/_text/site.ts'
import { Review } from './_components/review.tsx'

export const metadata: Metadata = { title: PAGES.review }

export default function PlanPage() {
  return <Review />
}
