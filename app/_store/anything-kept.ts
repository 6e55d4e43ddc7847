import { PLANS_KEY } from '#app/_store/saved-plan.ts'
import { LINK_PREFIX } from '#lib/plan/codec/link-text.ts'

/** Whether there may be another plan than a new one: one that this browser keeps, or one of a link. */
export function isAnythingKept(): boolean {
  try {
    return location.hash.startsWith(`#${LINK_PREFIX}`) || localStorage.getItem(PLANS_KEY) !== null
  } catch {
    return false // a browser that keeps nothing for this page
  }
}

/**
 * The same as a script that runs before the first paint: where another plan is kept, nothing of a new one is seen until the
 * page is live (`data-kept` and `data-early` in the style sheets).
 */
export const MARK_KEPT = `try {
  if (location.hash.startsWith('#${LINK_PREFIX}') || localStorage.getItem('${PLANS_KEY}') !== null)
    document.documentElement.dataset.kept = ''
} catch {}`
