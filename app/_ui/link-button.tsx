'use client'

import { Button, type ButtonProps } from '@mantine/core'
import Link from 'next/link'

type Props = ButtonProps & { readonly href: string }

/** A link that looks like a button; Server Components may use it too. */
export function LinkButton(props: Props) {
  return <Button component={Link} {...props} />
}
