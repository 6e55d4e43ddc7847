'use client'

import { Freshness } from '#app/_parts/freshness.tsx'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import type { PriceMove } from '#lib/pricing/price-moves.ts'
import classes from './price-state.module.css'

/** How many of the prices behind some bills are not what the snapshot says. */
function movedIn(alternatives: readonly Alternative[], moves: readonly PriceMove[]): number {
  const moved = new Set(moves.map(({ item, attributes }) => priceKey(item, attributes)))
  const used = alternatives.flatMap(({ lines }) =>
    lines.flatMap(({ item, attributes }) => (item === null ? [] : [priceKey(item, attributes)])),
  )
  return new Set(used.filter((key) => moved.has(key))).size
}

/** How fresh the prices of the bills are, in words, and how many of them moved since the snapshot. */
export function PriceState({ alternatives }: { readonly alternatives: readonly Alternative[] }) {
  const { prices } = usePlanRoom()
  if (prices.kind !== 'ready') return null
  const { sheet, askedAt } = prices
  const moved = movedIn(alternatives, sheet.moves)
  return (
    <div className={classes.state}>
      <Freshness key={askedAt} status={sheet.status} now={askedAt ?? 0} />
      {moved === 0 ? null : <p className={classes.moved}>{RESULT.moved(moved)}</p>}
    </div>
  )
}
