import Link from 'next/link'
import { NO_SUCH_FACT } from '#app/_text/facts.ts'
import classes from '#app/state.module.css'

export default function NoSuchFact() {
  return (
    <div className={classes.state}>
      <h1>{NO_SUCH_FACT.heading}</h1>
      <p>{NO_SUCH_FACT.text}</p>
      <p>
        <Link href="/facts">{NO_SUCH_FACT.back}</Link>
      </p>
    </div>
  )
}
