import type { ReactNode } from 'react'
import classes from './bar.module.css'
import hues from './hues.module.css'
import type { MarkKind } from './platform-mark.tsx'

type Props = { readonly kind: MarkKind; readonly faint?: boolean; readonly children: ReactNode }

/** The axis of a bar in the hue of a platform. A drawing beside the figures, never instead of them. */
export function Bar({ kind, faint = false, children }: Props) {
  return (
    <span className={`${classes.axis} ${hues[kind]} ${faint ? classes.faint : ''}`} aria-hidden="true">
      {children}
    </span>
  )
}
