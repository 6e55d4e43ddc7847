import type { ReactNode } from 'react'
import classes from './layout.module.css'

export default function ArticleLayout({ children }: { readonly children: ReactNode }) {
  return <div className={classes.page}>{children}</div>
}
