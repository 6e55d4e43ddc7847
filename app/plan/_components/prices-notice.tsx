'use client'

import { Button } from '@mantine/core'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'

/** Says that the prices of another region are on their way, or could not be had. */
export function PricesNotice() {
  const { prices, retryPrices } = usePlanRoom()
  if (prices.kind === 'ready') return null
  if (prices.kind === 'loading') return <Notice kind="note" text={RESULT.pricesLoading(prices.region)} />
  return (
    <Notice kind="bad" text={RESULT.pricesFailed(prices.region)}>
      <Button size="compact-sm" variant="default" onClick={retryPrices}>
        {RESULT.retry}
      </Button>
    </Notice>
  )
}
