import type { ReactNode } from 'react'
import frame from '#app/_ui/page-frame.module.css'

export default function PlatformsLayout({ children }: { readonly children: ReactNode }) {
  return <div className={frame.frame}>{children}</div>
}
