'use client'

import type { ReactNode } from 'react'
import type { PricePage } from '#app/_server/price-page.ts'
import { PageHead } from './page-head.tsx'
import { useFollowedSheet } from './use-followed-sheet.ts'

type Props = Pick<PricePage, 'region' | 'status' | 'now'> & { readonly title: string; readonly children: ReactNode }

/** The heading of a page that is written anew when AWS has answered. */
export function FollowedHead({ region, status: shipped, now: written, title, children }: Props) {
  const { status, now } = useFollowedSheet(region, shipped, written)
  return (
    <PageHead title={title} status={status} now={now}>
      {children}
    </PageHead>
  )
}
