import classes from './jump-list.module.css'

type Props = {
  readonly name: string
  readonly jumps: readonly { readonly place: string; readonly title: string; readonly count: number }[]
}

/** The ways to the parts of a long page, each with how much is there. */
export function JumpList({ name, jumps }: Props) {
  return (
    <nav className={classes.jumps} aria-label={name}>
      <ul>
        {jumps.map(({ place, title, count }) => (
          <li key={place}>
            <a href={`#${place}`}>{title}</a> <span>{count}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}
