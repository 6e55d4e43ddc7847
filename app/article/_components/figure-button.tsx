import { ARTICLE, type ShownView } from '#app/_text/article.ts'
import { Status } from '#app/_ui/status.tsx'
import type { Opened, Shown } from './article-entries.ts'
import classes from './figure-button.module.css'
import { unbroken } from './unbroken.ts'

type Props = {
  readonly shown: Shown
  /** What it is a figure of. */
  readonly name: string
  readonly view: ShownView
  readonly onOpen: (opened: Opened) => void
}

/** A figure that opens what is behind it, with a remark under it. */
export function FigureButton({ shown, name, view, onOpen }: Props) {
  return (
    <>
      <button
        type="button"
        className={classes.figure}
        aria-haspopup="dialog"
        aria-label={`${shown.text}: ${ARTICLE.open(name, view)}`}
        onClick={() => onOpen(shown.opens)}
      >
        {unbroken(shown.text)}
      </button>
      {shown.under === null ? null : <span className={classes.under}>{unbroken(shown.under)}</span>}
      {shown.unpriced === 0 ? null : (
        <span className={classes.mark}>
          <Status kind="open" word={ARTICLE.unpriced(shown.unpriced)} />
        </span>
      )}
    </>
  )
}
