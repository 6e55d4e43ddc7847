'use client'

import { useEffect, useState } from 'react'
import { type AddressFault, openLink, strayFragment } from '#app/_store/follow-address.ts'
import type { PlanState, PlanStore } from '#app/_store/plan-store.ts'
import {
  keepUnreadable,
  loadSavedPlans,
  PLANS_KEY,
  readSavedPlans,
  type SavedPlans,
  type SaveFault,
  savePlans,
  type UnreadableText,
  unreadableTexts,
} from '#app/_store/saved-plan.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'

/** What went wrong with the address, or with keeping the plan, for the page to put in words. */
export type RoomFault = AddressFault | { readonly kind: 'not-saved'; readonly why: SaveFault }

/** The faults with the one of this kind replaced, or taken away; the same list where there is nothing to take. */
function withFault(faults: readonly RoomFault[], kind: RoomFault['kind'], fault: RoomFault | null) {
  const others = faults.filter((one) => one.kind !== kind)
  if (fault) return [...others, fault]
  return others.length === faults.length ? faults : others
}

/** What another tab saved is only heard; all else that changes what is kept is saved. */
const isToSave = (now: PlanState, before: PlanState): boolean =>
  now.plan !== before.plan || now.putAside !== before.putAside || now.halfTyped !== before.halfTyped

/** Puts what was saved into the store, as far as it could be read. */
function restore(store: PlanStore, { plan, putAside, elsewhere, halfTyped }: SavedPlans): void {
  store.setState({
    ...(plan ? { plan, halfTyped } : {}),
    putAside,
    elsewhere: elsewhere ? { plan: elsewhere, putAside: [] } : null,
  })
}

type Hearing = {
  readonly note: (kind: RoomFault['kind']) => (fault: RoomFault | null) => void
  readonly noteUnreadable: (texts: readonly UnreadableText[]) => void
  readonly isGone: () => boolean
  readonly onReady: () => void
  /** What is kept could not be looked at. */
  readonly onBroken: (error: unknown) => void
}

/** Follows the address, the store and the other tabs; returns how to stop. */
function follow(
  store: PlanStore,
  catalog: Catalog,
  { note, noteUnreadable, isGone, onReady, onBroken }: Hearing,
): () => void {
  const followAddress = async () => {
    note('link')(await openLink(store, catalog))
    onReady()
    note('fragment')(await strayFragment())
  }
  const begin = async () => {
    const saved = await loadSavedPlans(catalog)
    if (isGone()) return
    noteUnreadable(saved?.unreadable ?? []) // first: our own save takes the place of what cannot be read
    if (saved) restore(store, saved)
    await followAddress()
  }
  const hearTab = async ({ key, newValue }: StorageEvent) => {
    if (key !== PLANS_KEY || newValue === null) return
    const { plan, putAside, unreadable } = await readSavedPlans(newValue, catalog)
    if (isGone()) return
    noteUnreadable(unreadable)
    if (plan) store.getState().hear({ plan, putAside })
  }
  const stop = store.subscribe((now, before) => {
    if (!isToSave(now, before)) return
    const why = savePlans(now)
    note('not-saved')(why === null ? null : { kind: 'not-saved', why })
  })
  begin().catch(onBroken)
  window.addEventListener('hashchange', followAddress)
  window.addEventListener('storage', hearTab)
  return () => {
    stop()
    window.removeEventListener('hashchange', followAddress)
    window.removeEventListener('storage', hearTab)
  }
}

/** Reads the saved plans and the link, then keeps saving; ready once both have been looked at. */
export function useKeptPlan(store: PlanStore, catalog: Catalog) {
  const [ready, setReady] = useState(false)
  const [broken, setBroken] = useState<{ readonly error: unknown } | null>(null)
  const [faults, setFaults] = useState<readonly RoomFault[]>([])
  const [unreadable, setUnreadable] = useState<readonly UnreadableText[]>([])
  useEffect(() => {
    let gone = false
    const stop = follow(store, catalog, {
      isGone: () => gone,
      onReady: () => {
        if (!gone) setReady(true)
      },
      onBroken: (error) => setBroken({ error }),
      note: (kind) => (fault) => {
        if (!gone) setFaults((all) => withFault(all, kind, fault))
      },
      noteUnreadable: (texts) => {
        const known = unreadableTexts()
        const all = [...known, ...texts.filter(({ text }) => !known.some((one) => one.text === text))]
        if (texts.length > 0) keepUnreadable(all)
        if (!gone) setUnreadable(all)
      },
    })
    return () => {
      gone = true
      stop()
    }
  }, [store, catalog])
  if (broken) throw broken.error
  const forget = (text: UnreadableText) => {
    const rest = unreadable.filter((one) => one !== text)
    keepUnreadable(rest)
    setUnreadable(rest)
  }
  return { ready, faults, unreadable, forget }
}
