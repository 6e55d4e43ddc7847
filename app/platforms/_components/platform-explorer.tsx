'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { PlatformRow } from '#app/_server/platform-book.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import classes from './platform-explorer.module.css'
import { PlatformFilters } from './platform-filters.tsx'
import { PlatformGroups } from './platform-groups.tsx'
import { groupsOf, queryOf, type Wanted, wantedFrom } from './platform-rows.ts'

const SETTLED_MS = 300

/** Puts what is wanted into the address, so that a link and "back" keep it. */
function writeToAddress(wanted: Wanted): void {
  const query = queryOf(wanted)
  if (query !== location.search) history.replaceState(null, '', `${location.pathname}${query}`)
}

/** Every platform: searched, filtered, in groups; each leads to its page. */
export function PlatformExplorer({ rows }: { readonly rows: readonly PlatformRow[] }) {
  const params = useSearchParams()
  const [wanted, setWanted] = useState(() => wantedFrom(new URLSearchParams(params)))
  useEffect(() => {
    const timer = setTimeout(() => writeToAddress(wanted), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [wanted])
  const groups = groupsOf(rows, wanted)
  const shown = new Set(groups.flatMap((group) => group.rows.map(({ id }) => id))).size
  return (
    <div className={classes.explorer} onClickCapture={() => writeToAddress(wanted)}>
      <PlatformFilters wanted={wanted} onChange={setWanted} />
      <p className={classes.count} role="status">
        {PLATFORMS.shown(shown, rows.length)}
      </p>
      {shown === 0 ? <p className={classes.nothing}>{PLATFORMS.noMatch}</p> : <PlatformGroups groups={groups} />}
    </div>
  )
}
