'use client'

import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import classes from './side-panel.module.css'

type Props = {
  readonly opened: boolean
  readonly title: string
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * Evidence at the right, at the foot on a phone. Escape and the close button go back, the focus too. Its heading is no
 * `<header>`: a page has one banner.
 */
export function SidePanel({ opened, title, close, onClose, children }: Props) {
  const narrow = useMediaQuery('(max-width: 48em)') ?? false
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={narrow ? 'bottom' : 'right'}
      size={narrow ? '88%' : 620}
      transitionProps={{ duration: 150 }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={close} size={36} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
