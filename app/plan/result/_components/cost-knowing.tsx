'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { KNOWING } from '#app/_text/costs.ts'
import { horizonOf } from '#lib/plan/growth.ts'
import type { Plan } from '#lib/plan/plan.ts'
import type { Knowing } from '#lib/plan/ranges.ts'
import { aboutUsd } from '#lib/report/usd-amount.ts'
import { useFigureTitle } from './cost-figure-title.ts'
import words from './words.module.css'

/** From which share of the whole on a figure holds nearly all of it, or most of it. */
const [NEARLY_ALL, MOST] = [0.8, 0.5]
const NAMED = 3

function whereText({ all, each }: Knowing, titleOf: (key: string) => string): string {
  const [first] = each
  if (!first) return ''
  const share = first.usd / all
  if (share >= NEARLY_ALL) return KNOWING.nearlyAll(titleOf(first.key))
  if (share >= MOST) return KNOWING.most(titleOf(first.key), aboutUsd(first.usd))
  return KNOWING.spread(each.slice(0, NAMED).map(({ key }) => titleOf(key)))
}

type Props = { readonly plan: Plan; readonly knowing: Knowing | null }

/** What it would be worth to find out before choosing, in one sentence. */
export function CostKnowing({ plan, knowing }: Props) {
  const catalog = useCatalog()
  const titleOf = useFigureTitle()
  const months = horizonOf(plan, catalog)
  const text = () => {
    if (knowing === null) return KNOWING.none
    if (knowing.all === 0) return KNOWING.zero
    const [month, horizon] = [aboutUsd(knowing.all), aboutUsd(knowing.all * months)]
    return KNOWING.worth({ month, horizon, months, where: whereText(knowing, titleOf) })
  }
  return (
    <>
      <h3>{KNOWING.heading}</h3>
      <p className={words.text}>{text()}</p>
    </>
  )
}
