import { isCloud } from '#lib/cost/stack-lines.ts'
import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { linesByKey, paid } from '#lib/report/compare-lines.ts'
import { subtractUsd, sumUsd, usdText } from '#lib/units/usd.ts'

/** How far a cloud bill moved, in USD a month as text with its sign, and the line that moved most with it. */
export type CostChange = {
  readonly usd: string
  readonly line: string | null
  /** A line has a price in one of the two bills only: it is in no difference. */
  readonly open: boolean
}

type Bill = Pick<Alternative, 'lines'>
/** How far the cloud bill moved from one alternative to another; null where one of the two is no estimate. */
export function costChange(before: Bill, after: Bill): CostChange | null {
  if (whyNotCompared(before.lines) !== null || whyNotCompared(after.lines) !== null) return null
  const [old, own] = [before, after].map(({ lines }) => linesByKey({ lines: lines.filter(isCloud) }))
  if (!old || !own) return null
  const moved = [...new Set([...old.keys(), ...own.keys()])].map((key) => {
    const [from, to] = [paid(old, key), paid(own, key)]
    const usd = from === null || to === null ? null : subtractUsd(to, from)
    return { title: (own.get(key) ?? old.get(key))?.title ?? key, usd, open: (from === null) !== (to === null) }
  })
  const known = moved.flatMap(({ title, usd }) => (usd === null ? [] : [{ title, usd }]))
  const sum = sumUsd(known.map(({ usd }) => usd))
  const way = Math.sign(Number(usdText(sum)))
  const most = known
    .map(({ title, usd }) => ({ title, size: way * Number(usdText(usd)) }))
    .toSorted((a, b) => b.size - a.size)[0]
  return {
    usd: usdText(sum),
    line: most !== undefined && most.size > 0 ? most.title : null,
    open: moved.some(({ open }) => open),
  }
}
