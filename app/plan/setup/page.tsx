import type { Metadata } from 'next'
import { setupBook } from '#app/_server/setup-book.ts'
import { PAGES } from '#app/_text/site.ts'
import { SetupGuide } from './_components/setup-guide.tsx'

export const metadata: Metadata = { title: PAGES.setup }
/** Seconds for which a page that was there is not asked for again: a lost connection takes none of them away. */
export const unstable_dynamicStaleTime = 43_200

export default function SetupPage() {
  return <SetupGuide book={setupBook()} />
}
