import hues from './hues.module.css'
import classes from './platform-mark.module.css'

export type MarkKind = 'mlflow' | 'sagemaker' | 'hybrid' | 'other'

const SHAPES = {
  mlflow: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  sagemaker: <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" fill="currentColor" />,
  hybrid: (
    <>
      <path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor" />
      <path d="M8 2.5h4.5a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H8z" fill="none" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  other: <path d="M8 2 14 13.5H2z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
} as const satisfies Record<MarkKind, unknown>

/** The sign of a platform: a shape and a hue, always beside its name. */
export function PlatformMark({ kind, size = 16 }: { readonly kind: MarkKind; readonly size?: number }) {
  return (
    <svg className={`${classes.mark} ${hues[kind]}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {SHAPES[kind]}
    </svg>
  )
}
