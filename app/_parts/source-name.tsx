import type { Source } from '#lib/units/source.ts'

/** Where something was read, as a link where it has an address. */
export function SourceName({ title, url }: Pick<Source, 'title' | 'url'>) {
  if (url === null) return title
  return (
    <a href={url} rel="noreferrer">
      {title}
    </a>
  )
}
