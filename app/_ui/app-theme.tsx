'use client'

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'

/** The one accent, from tint to shade; six is the light theme’s, five the dark one’s. */
const ACCENT: MantineColorsTuple = [
  '#eaf0fd',
  '#d3dffa',
  '#a6bff5',
  '#7b9fef',
  '#8fb0ff',
  '#2d60d6',
  '#1d4fc4',
  '#1844ab',
  '#123791',
  '#0c2a73',
]

/** Greys of the dark theme, from text to ground, in the hue of the light one's. */
const DARK: MantineColorsTuple = [
  '#e8ebee',
  '#b9c0c8',
  '#98a1ab',
  '#78828d',
  '#454d57',
  '#363d46',
  '#1e2329',
  '#171b20',
  '#13161a',
  '#101317',
]

const FONT = 'var(--font-inter), system-ui, -apple-system, "Segoe UI", sans-serif'

const theme = createTheme({
  colors: { accent: ACCENT, dark: DARK },
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  fontFamily: FONT,
  headings: { fontFamily: FONT, fontWeight: '650' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.25rem', xl: '1.75rem' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
})

const SHARED = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default-border': 'var(--line-control)',
  '--mantine-color-error': 'var(--bad)',
}
/** What can be pressed and has no edge is told by its colour: the accent, not the white of text. */
const IN_DARK = { ...SHARED, '--mantine-color-accent-light-color': 'var(--accent)' }
const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: SHARED, dark: IN_DARK })

/** Mantine with the look of this product; light or dark as the reader's system says, until they choose. */
export function AppTheme({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" cssVariablesResolver={cssVariables}>
      {children}
    </MantineProvider>
  )
}
