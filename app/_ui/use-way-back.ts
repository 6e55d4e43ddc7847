import { useRef } from 'react'

/** For a panel that is there only once it is opened, so that it cannot know itself where the focus was before. */
export function useWayBack() {
  const from = useRef<HTMLElement | null>(null)
  const leave = () => {
    from.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
  }
  return { leave, comeBack: () => from.current?.focus() }
}
