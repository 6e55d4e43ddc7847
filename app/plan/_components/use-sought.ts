'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { withoutFragment } from '#app/_store/follow-address.ts'

const placeOf = (kind: string, id: string) => document.getElementById(`${kind}-${id}`)

/**
 * For places that are not drawn until they are asked for: `onNamed` hears the id in an address such as
 * `#figure-endpoints`, or the one that is sought by hand, and the page goes there once it is drawn.
 */
export function useSought(
  kind: 'figure' | 'question' | 'stage',
  onNamed: (id: string) => boolean,
): (id: string) => void {
  const [sought, setSought] = useState<string | null>(null)
  const seek = (id: string) => {
    if (onNamed(id)) setSought(id)
  }
  const readAddress = useEffectEvent(() => {
    const [, id] = location.hash.split(`#${kind}-`)
    if (id !== undefined) seek(id)
  })
  useEffect(() => {
    const follow = () => readAddress()
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  useEffect(() => {
    const place = sought === null ? null : placeOf(kind, sought)
    if (!place) return // looked for again with the next drawing
    place.scrollIntoView({ block: 'center' })
    place.focus({ preventScroll: true })
    if (location.hash === `#${kind}-${sought}`) withoutFragment()
    setSought(null)
  })
  return seek
}
