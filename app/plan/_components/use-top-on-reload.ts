'use client'

import { useEffect } from 'react'

/** A reload starts at the top: the page that comes up may be shorter than the place a person was at, and would jump. */
export function useTopOnReload(): void {
  useEffect(() => {
    history.scrollRestoration = 'auto'
    const leave = () => {
      history.scrollRestoration = 'manual'
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [])
}
