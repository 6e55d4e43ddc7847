import type { PriceView } from './price-view.ts'

let leaving = false
let meanwhile: PriceView | null = null

/** Whether the prices of another region are on their way: what is written into the address meanwhile would call them off. */
export const isLeaving = (): boolean => leaving

/** Says that the prices of another region are asked for, or that they are there; what was kept for a page before is forgotten. */
export function setLeaving(now: boolean): void {
  leaving = now
  if (now) meanwhile = null
}

/** Keeps the view that a page was given while another is on its way. */
export function keepMeanwhile(view: PriceView): void {
  if (leaving) meanwhile = view
}

/** The view that the page before was given while this one was on its way; once. */
export function takeMeanwhile(): PriceView | null {
  const view = meanwhile
  meanwhile = null
  return view
}
