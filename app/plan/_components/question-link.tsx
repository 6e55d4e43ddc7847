'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import type { QuestionId } from '#lib/decision/question.ts'

const REVIEW = '/plan'

type Props = {
  readonly id: QuestionId
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** The way to a question: a jump on the review, a link to it from anywhere else. */
export function QuestionLink({ id, className, children }: Props) {
  const place = `#question-${id}`
  if (usePathname() === REVIEW)
    return (
      <a className={className} href={place}>
        {children}
      </a>
    )
  return (
    <Link className={className} href={`${REVIEW}${place}`}>
      {children}
    </Link>
  )
}
