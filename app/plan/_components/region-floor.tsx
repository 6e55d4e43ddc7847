'use client'

import { Button } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import { regionOf } from '#lib/plan/region-of.ts'
import { noEstimateText } from '#lib/report/words.ts'

/** Says that totals lack machines because few prices of the region were read, and shows the same plan where more were. */
export function RegionFloor({ evaluation: { alternatives, prices } }: { readonly evaluation: Evaluation }) {
  const catalog = useCatalog()
  const router = useRouter()
  const make = usePlan((state) => state.makeScenario)
  const floors = alternatives.filter((one) => noEstimateText(one) !== null).length
  const region = regionOf(emptyPlan(''), catalog) // the usual one, of which most prices were read
  if (floors === 0 || prices.region === region) return null
  const compare = () => {
    make({ name: RESULT.otherPrices(region), answers: { region } })
    router.push('/plan/compare')
  }
  return (
    <Notice kind="note" text={RESULT.regionFloor(prices.region, floors, alternatives.length)}>
      <Button size="compact-sm" variant="default" onClick={compare}>
        {RESULT.compareRegion(region)}
      </Button>
    </Notice>
  )
}
