import Link from 'next/link'
import { SchemeToggle } from '#app/_ui/scheme-toggle.tsx'
import row from './nav-links.module.css'
import classes from './site-header.module.css'
import { type SiteLink, SiteLinks } from './site-links.tsx'

type Props = {
  readonly name: string
  readonly skip: string
  readonly toggle: string
  /** The button that opens the links a narrow screen has no room for. */
  readonly more: string
  readonly links: readonly SiteLink[]
}

/** The bar over every page: the product's name, where to go, light or dark. */
export function SiteHeader({ name, skip, toggle, more, links }: Props) {
  return (
    <header className={classes.bar}>
      <a className={classes.skip} href="#main">
        {skip}
      </a>
      <Link className={classes.name} href="/">
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M3 10h4m0 0 5-5h5M7 10l5 5h5" fill="none" stroke="currentColor" strokeWidth="2" />
          <circle cx="4" cy="10" r="2.4" fill="currentColor" />
        </svg>
        <span className={classes.word}>{name}</span>
      </Link>
      <nav className={`${row.links} ${classes.links}`}>
        <SiteLinks links={links} />
        <button type="button" className={classes.more} popoverTarget="more-links">
          {more}
        </button>
        <div id="more-links" popover="auto" className={classes.list}>
          <SiteLinks links={links.filter(({ onlyWide }) => onlyWide).map(({ href, label }) => ({ href, label }))} />
        </div>
        <SchemeToggle label={toggle} />
      </nav>
    </header>
  )
}
