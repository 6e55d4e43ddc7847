import classes from '#app/_parts/line-behind.module.css'
import { EVIDENCE } from '#app/_text/evidence.ts'
import type { Source } from '#lib/units/source.ts'

type Props = { readonly heading: string; readonly source: Source | null }

/** Where something of a line was read, with its day; nothing where no place is named. */
export function LineSource({ heading, source }: Props) {
  if (source === null) return null
  const { title, url, readOn } = source
  return (
    <>
      <h5>{heading}</h5>
      <p>
        {url === null ? title : <a href={url}>{title}</a>}
        <span className={classes.source}>{EVIDENCE.readOn(readOn)}</span>
      </p>
    </>
  )
}
