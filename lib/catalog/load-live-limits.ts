import { liveLimits } from '#lib/catalog/price-list-shapes.ts'
import { readData } from '#lib/catalog/read-json.ts'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'

/** How AWS's price list is asked: quota, bounds of a request, when to give up. */
export function loadLiveLimits(): LiveLimits {
  const { source: _, ...limits } = readData('prices/live-limits.json', liveLimits)
  return limits
}
