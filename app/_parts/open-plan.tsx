'use client'

import { Button, type ButtonProps } from '@mantine/core'
import { useRef, useState } from 'react'
import { PLAN_FILE } from '#app/_text/kept.ts'
import { ACTIONS } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { fragmentFromText } from '#lib/plan/codec/link-text.ts'
import { type PlanFileFault, planFileFault } from '#lib/plan/codec/plan-file.ts'
import classes from './open-plan.module.css'
import { useFileDrop } from './use-file-drop.ts'

/** More bytes than any document that is read: the address would not hold them either. */
const LARGEST_FILE = 1_000_000

type Refused = { readonly name: string; readonly fault: PlanFileFault | 'unreadable' | 'several' }

async function refusalOf(file: File): Promise<Refused | string> {
  if (file.size > LARGEST_FILE) return { name: file.name, fault: 'too-large' }
  try {
    const text = await file.text()
    const fault = planFileFault(text)
    return fault === null ? text : { name: file.name, fault }
  } catch {
    return { name: file.name, fault: 'unreadable' }
  }
}

function RefusedNotice({ name, fault }: Refused) {
  const title = fault === 'several' ? PLAN_FILE.severalTitle : PLAN_FILE.refused(name)
  const why = fault === 'several' ? PLAN_FILE.several : PLAN_FILE.fault[fault]
  return <Notice kind="bad" title={title} text={`${why} ${PLAN_FILE.kept}`} />
}

/**
 * Opens a plan file, chosen or dropped anywhere on the page, the way a share link is opened: through the address, checked
 * there like anything from outside.
 */
export function OpenPlan({ size = 'sm' }: Pick<ButtonProps, 'size'>) {
  const input = useRef<HTMLInputElement>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const open = async (files: readonly File[]) => {
    const [file, ...others] = files
    if (!file) return
    const read = others.length > 0 ? { name: file.name, fault: 'several' as const } : await refusalOf(file)
    setRefused(typeof read === 'string' ? null : read)
    if (typeof read === 'string') location.assign(`/plan${fragmentFromText(read)}`)
  }
  const isOver = useFileDrop(open)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="application/json,.json"
        onChange={({ currentTarget }) => {
          open([...(currentTarget.files ?? [])])
          currentTarget.value = '' // the same file can be chosen again once it is mended
        }}
      />
      <Button variant="default" size={size} onClick={() => input.current?.click()}>
        {ACTIONS.openPlan}
      </Button>
      {isOver ? (
        <div className={classes.over} aria-hidden="true">
          <p className={classes.target}>
            <strong>{PLAN_FILE.drop}</strong>
            {PLAN_FILE.dropNote}
          </p>
        </div>
      ) : null}
      {refused === null ? null : <RefusedNotice {...refused} />}
    </>
  )
}
