import row from './nav-links.module.css'
import classes from './site-footer.module.css'
import { type SiteLink, SiteLinks } from './site-links.tsx'

type Props = { readonly name: string; readonly links: readonly SiteLink[] }

/** The foot of every page: where what it says comes from. */
export function SiteFooter({ name, links }: Props) {
  return (
    <footer className={classes.foot}>
      <nav className={row.links} aria-label={name}>
        <SiteLinks links={links} />
      </nav>
    </footer>
  )
}
