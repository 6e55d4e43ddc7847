'use client'

import { useOffline } from 'next/offline'
import { useSyncExternalStore } from 'react'

function listen(changed: () => void): () => void {
  const stop = new AbortController()
  window.addEventListener('online', changed, { signal: stop.signal })
  window.addEventListener('offline', changed, { signal: stop.signal })
  return () => stop.abort()
}

/** Whether the browser has no connection, or a page that was asked for could not be reached. */
export function useOfflineState(): boolean {
  const isUnreached = useOffline()
  const isOff = useSyncExternalStore(
    listen,
    () => !navigator.onLine,
    () => false,
  )
  return isOff || isUnreached
}
