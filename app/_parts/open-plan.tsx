'use client'

import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { useState } from 'react'
import { ACTIONS } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { fragmentFromText } from '#lib/plan/codec/link-text.ts'

/** More bytes than any document that is read: the address would not hold them either. */
const LARGEST_FILE = 1_000_000

/** Opens a plan file the way a share link is opened: through the address, checked there like anything from outside. */
export function OpenPlan({ size = 'sm' }: Pick<ButtonProps, 'size'>) {
  const [refused, setRefused] = useState<string | null>(null)
  const open = async (file: File | null) => {
    if (!file) return
    setRefused(file.size > LARGEST_FILE ? file.name : null)
    if (file.size > LARGEST_FILE) return
    location.assign(`/plan${fragmentFromText(await file.text())}`)
  }
  return (
    <>
      <FileButton onChange={open} accept="application/json,.json">
        {(props) => (
          <Button {...props} variant="default" size={size}>
            {ACTIONS.openPlan}
          </Button>
        )}
      </FileButton>
      {refused === null ? null : <Notice kind="bad" title={ACTIONS.unreadable(refused)} text={ACTIONS.tooLarge} />}
    </>
  )
}
