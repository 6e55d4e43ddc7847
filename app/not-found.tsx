import Link from 'next/link'
import { STATES } from '#app/_text/site.ts'
import classes from './state.module.css'

export default function NotFound() {
  return (
    <div className={classes.state}>
      <h1>{STATES.notFound}</h1>
      <p>{STATES.notFoundText}</p>
      <p>
        <Link href="/">{STATES.toStart}</Link>
      </p>
    </div>
  )
}
