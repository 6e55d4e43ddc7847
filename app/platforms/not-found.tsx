import Link from 'next/link'
import { NO_SUCH_PLATFORM } from '#app/_text/platforms.ts'
import classes from '#app/state.module.css'

export default function NoSuchPlatform() {
  return (
    <div className={classes.state}>
      <h1>{NO_SUCH_PLATFORM.heading}</h1>
      <p>{NO_SUCH_PLATFORM.text}</p>
      <p>
        <Link href="/platforms">{NO_SUCH_PLATFORM.back}</Link>
      </p>
    </div>
  )
}
