import type { ReactNode } from 'react'
import { plannerData } from '#app/_server/planner-data.ts'
import { PlanRoom, type RoomData } from '#app/_store/plan-room.tsx'
import { QUESTIONS } from '#app/_text/review.ts'
import { OfflineNotice } from './_components/offline-notice.tsx'
import { PricesNotice } from './_components/prices-notice.tsx'
import { RoomNotices } from './_components/room-notices.tsx'
import classes from './layout.module.css'

export default async function PlanLayout({ children }: { readonly children: ReactNode }) {
  const { catalog, sheet } = await plannerData()
  const text = JSON.stringify({ catalog, sheet } satisfies RoomData)
  return (
    <PlanRoom text={text} name={QUESTIONS.untitled}>
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
