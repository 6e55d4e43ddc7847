import '#app/_ui/mantine.css'
import '#app/globals.css'
import { ColorSchemeScript, mantineHtmlProps } from '@mantine/core'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { MARK_KEPT } from '#app/_store/anything-kept.ts'
import { ARTICLE } from '#app/_text/article.ts'
import { FACTS } from '#app/_text/facts.ts'
import { PLATFORMS } from '#app/_text/platforms.ts'
import { PRICES } from '#app/_text/prices.ts'
import { RULES } from '#app/_text/rules.ts'
import { SITE } from '#app/_text/site.ts'
import { AppTheme } from '#app/_ui/app-theme.tsx'
import { inter } from '#app/_ui/font.ts'
import { SiteFooter } from '#app/_ui/site-footer.tsx'
import { SiteHeader } from '#app/_ui/site-header.tsx'
import classes from './layout.module.css'

export const metadata: Metadata = { title: SITE.title, description: SITE.description }
export const viewport: Viewport = { colorScheme: 'light dark' }

const LINKS = [
  { href: '/plan', label: SITE.review },
  { href: '/plan/setup', label: SITE.setup },
  { href: '/prices', label: PRICES.link },
  { href: '/platforms', label: PLATFORMS.link },
  { href: '/rules', label: RULES.link, onlyWide: true },
  { href: '/article', label: ARTICLE.link, onlyWide: true },
]

/** What stands behind every answer. */
const MORE = [
  { href: '/rules', label: RULES.link },
  { href: '/facts', label: FACTS.link },
]

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en" className={inter.variable} {...mantineHtmlProps}>
      <head>
        <ColorSchemeScript defaultColorScheme="auto" />
        <script>{MARK_KEPT}</script>
      </head>
      <body className={classes.body}>
        <AppTheme>
          <SiteHeader name={SITE.shortName} skip={SITE.skip} toggle={SITE.toggle} more={SITE.more} links={LINKS} />
          <main id="main" className={classes.main} tabIndex={-1}>
            {children}
          </main>
          <SiteFooter name={SITE.footer} links={MORE} />
        </AppTheme>
      </body>
    </html>
  )
}
