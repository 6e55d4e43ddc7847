'use client'

import { Button, Menu } from '@mantine/core'
import { useEffect, useState } from 'react'
import { NOT_APPLICABLE_TEXT, QUESTIONS } from '#app/_text/review.ts'
import { NOT_APPLICABLE_REASONS, type NotApplicableReason } from '#lib/plan/plan.ts'
import classes from './not-applicable-menu.module.css'

type Props = {
  readonly labelId: string
  /** It stands in a dialog, over which nothing else of the page is seen. */
  readonly inPlace?: boolean
  readonly onMark: (reason: NotApplicableReason) => void
}

/** "Does not apply", with its reasons in a menu that is only made once somebody wants it: there is one at every question. */
export function NotApplicableMenu({ labelId, inPlace = false, onMark }: Props) {
  const [wanted, setWanted] = useState(false)
  const [opened, setOpened] = useState(false)
  // Opened only once it is there: a menu that is born open does not know where the focus was.
  useEffect(() => setOpened(wanted), [wanted])
  const button = (
    <Button
      className={classes.quiet}
      variant="subtle"
      color="gray"
      size="compact-sm"
      aria-describedby={labelId}
      aria-haspopup="menu"
      autoFocus={wanted}
      onClick={() => setWanted(true)}
    >
      {QUESTIONS.doesNotApply}
    </Button>
  )
  if (!wanted) return button
  return (
    <Menu position="bottom-end" width={260} withinPortal={!inPlace} opened={opened} onChange={setOpened}>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {NOT_APPLICABLE_REASONS.map((one) => (
          <Menu.Item key={one} onClick={() => onMark(one)}>
            {NOT_APPLICABLE_TEXT[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
