import type { ComponentPropsWithRef } from 'react'
import classes from './scroll-box.module.css'

type Props = Pick<ComponentPropsWithRef<'section'>, 'ref' | 'className' | 'onKeyDown' | 'children'> & {
  /** What is in it; without a name it is no landmark. */
  readonly name?: string
  /** Whether it stands on paper, in a frame of its own. */
  readonly isFramed?: boolean
}

/** A part of a page that scrolls inside itself; the keyboard reaches it and scrolls it. */
export function ScrollBox({ name, isFramed = false, className, ...rest }: Props) {
  const look = [classes.box, isFramed ? classes.framed : '', className].filter(Boolean).join(' ')
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
  return <section aria-label={name} tabIndex={0} className={look} {...rest} />
}
