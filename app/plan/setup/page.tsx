import type { Metadata } from 'next'
import { setupBook } from '#app/_server/setup-book.ts'
import { PAGES } from '#app/_text/site.ts'
import { SetupGuide } from './_components/setup-guide.tsx'

export const metadata: Metadata = { title: PAGES.setup }

export default function SetupPage() {
  return <SetupGuide book={setupBook()} />
}
