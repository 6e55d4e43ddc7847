'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import classes from './site-links.module.css'

/** A page to go to. `onlyWide`: behind a button where the screen is narrow. */
export type SiteLink = { readonly href: string; readonly label: string; readonly onlyWide?: boolean }

/** The link whose page or section the address is in: the longest that fits. */
function currentOf(links: readonly SiteLink[], path: string): string | undefined {
  const fitting = links.filter(({ href }) => path === href || path.startsWith(`${href}/`))
  return fitting.toSorted((one, other) => other.href.length - one.href.length)[0]?.href
}

/** A list that was opened to go somewhere has done its work. */
const closeList = ({ currentTarget }: MouseEvent<HTMLElement>) =>
  currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()

/** Where to go; the page one is on is marked. */
export function SiteLinks({ links }: { readonly links: readonly SiteLink[] }) {
  const path = usePathname()
  const current = currentOf(links, path)
  return links.map(({ href, label, onlyWide = false }) => (
    <Link
      key={href}
      className={onlyWide ? classes.onlyWide : undefined}
      href={href}
      aria-current={href === current ? (href === path ? 'page' : 'true') : undefined}
      onClick={closeList}
    >
      {label}
    </Link>
  ))
}
