'use client'

import { Button } from '@mantine/core'
import { STATES } from '#app/_text/site.ts'
import classes from './state.module.css'

type Props = { readonly error: Error & { digest?: string }; readonly reset: () => void }

export default function ErrorPage({ error, reset }: Props) {
  return (
    <div className={classes.state} role="alert">
      <h1>{STATES.error}</h1>
      <p>{STATES.errorText}</p>
      {error.digest === undefined ? null : <p>{STATES.reference(error.digest)}</p>}
      <Button onClick={reset}>{STATES.again}</Button>
    </div>
  )
}
