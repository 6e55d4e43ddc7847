import classes from './scale-line.module.css'

type Props = {
  readonly name?: string
  readonly ticks: readonly string[]
  /** Where each tick lies, from 0 to 1. */
  readonly places: readonly number[]
}

function sideOf(place: number): string | undefined {
  if (place < 0.04) return classes.first
  return place > 0.96 ? classes.last : classes.inner
}

/** The scale under bars that share an axis. */
export function ScaleLine({ name, ticks, places }: Props) {
  return (
    <div className={classes.scale} aria-hidden="true">
      <div className={classes.ticks}>
        {ticks.map((tick, at) => (
          <span key={tick} className={sideOf(places[at] ?? 0)} style={{ left: `${(places[at] ?? 0) * 100}%` }}>
            {tick}
          </span>
        ))}
      </div>
      {name === undefined ? null : <div className={classes.name}>{name}</div>}
    </div>
  )
}
