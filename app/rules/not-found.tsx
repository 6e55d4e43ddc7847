import Link from 'next/link'
import { NO_SUCH_RULE } from '#app/_text/rules.ts'
import classes from '#app/state.module.css'

export default function NoSuchRule() {
  return (
    <div className={classes.state}>
      <h1>{NO_SUCH_RULE.heading}</h1>
      <p>{NO_SUCH_RULE.text}</p>
      <p>
        <Link href="/rules">{NO_SUCH_RULE.back}</Link>
      </p>
    </div>
  )
}
