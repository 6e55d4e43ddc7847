import type { KeyboardEvent, RefObject } from 'react'

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

const linkOf = (region: HTMLElement | null, index: number) =>
  region?.querySelector<HTMLElement>(`tr[data-index="${index}"] a`)

/** Keys that lead from the link of a row to another row's, which is brought into view first. */
export function useRowKeys(
  region: RefObject<HTMLElement | null>,
  count: number,
  scrollTo: (index: number) => void,
): (event: KeyboardEvent) => void {
  return (event) => {
    const row = event.target instanceof Element ? event.target.closest('tr[data-index]') : null
    const step = STEPS[event.key]
    if (!row || !step || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const next = step(Number(row.getAttribute('data-index')), count - 1)
    scrollTo(next)
    const focus = (tries: number) => {
      const link = linkOf(region.current, next)
      if (link) link.focus()
      else if (tries > 0) requestAnimationFrame(() => focus(tries - 1))
    }
    focus(10)
  }
}
