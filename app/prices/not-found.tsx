import Link from 'next/link'
import { NO_SUCH_PRICE } from '#app/_text/prices.ts'
import classes from '#app/state.module.css'

export default function NoSuchPrice() {
  return (
    <div className={classes.state}>
      <h1>{NO_SUCH_PRICE.heading}</h1>
      <p>{NO_SUCH_PRICE.text}</p>
      <p>
        <Link href="/prices">{NO_SUCH_PRICE.back}</Link>
      </p>
    </div>
  )
}
