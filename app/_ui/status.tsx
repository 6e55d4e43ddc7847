import classes from './status.module.css'

export type StatusKind = 'good' | 'fair' | 'even' | 'open' | 'plain' | 'shut'

const SHAPES = {
  good: <path d="m3 8.5 3.5 3.5L13 5" fill="none" stroke="currentColor" strokeWidth="2" />,
  fair: <path d="M8 3 14 13H2z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  even: <path d="M3 6h10M3 10h10" stroke="currentColor" strokeWidth="2" />,
  open: <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="3 2" />,
  plain: <path d="M3.5 4h9v9h-9zM3.5 7h9" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  shut: <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2" />,
} as const satisfies Record<StatusKind, unknown>

type Props = { readonly kind: StatusKind; readonly word: string; readonly title?: string }

/** A status: a word with a shape; its colour only repeats it. */
export function Status({ kind, word, title }: Props) {
  return (
    <span className={`${classes.status} ${classes[kind]}`} title={title}>
      <svg width="14" height="14" viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      {word}
    </span>
  )
}
