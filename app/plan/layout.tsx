import type { ReactNode } from 'react'
import { priceRegions } from '#app/_server/price-book.ts'
import { roomText } from '#app/_server/room-text.ts'
import { PlanRoom } from '#app/_store/plan-room.tsx'
import { QUESTIONS } from '#app/_text/review.ts'
import { OfflineNotice } from './_components/offline-notice.tsx'
import { PricesNotice } from './_components/prices-notice.tsx'
import { RoomNotices } from './_components/room-notices.tsx'
import classes from './layout.module.css'

export default async function PlanLayout({ children }: { readonly children: ReactNode }) {
  const { regions } = await priceRegions()
  return (
    <PlanRoom text={await roomText()} regions={regions} name={QUESTIONS.untitled}>
      <div className={classes.notices}>
        <OfflineNotice />
        <RoomNotices />
      </div>
      <div className={`${classes.notices} ${classes.prices}`}>
        <PricesNotice />
      </div>
      {children}
    </PlanRoom>
  )
}
