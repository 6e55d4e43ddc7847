'use client'

import type { AnswerValue, Question } from '#lib/decision/question.ts'
import { numberText } from '#lib/report/number-text.ts'
import { ChoiceControl } from './choice-control.tsx'
import { ChoicesControl } from './choices-control.tsx'
import { NumberControl } from './number-control.tsx'
import { ScaleControl } from './scale-control.tsx'

type Props = {
  readonly question: Question
  readonly labelledBy: string
  readonly value: AnswerValue | undefined
  readonly onAnswer: (value: AnswerValue | undefined) => void
}

const YES_NO = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const

function assumedText({ default: fallback }: Question): string | null {
  if (fallback?.kind !== 'value' || typeof fallback.likely !== 'number') return null
  const { low, likely, high } = fallback
  return low === undefined || high === undefined
    ? numberText(likely)
    : `${numberText(likely)} (${numberText(low)} to ${numberText(high)})`
}

const boolText = (value: AnswerValue | undefined): string | undefined =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined

/** The control that fits what a question takes. */
export function QuestionControl({ question, labelledBy, value, onAnswer }: Props) {
  const { id, answer } = question
  const common = { name: id, label: question.wording?.ask ?? question.label, onChange: onAnswer }
  switch (answer.kind) {
    case 'choice':
      return (
        <ChoiceControl {...common} choices={answer.options} value={typeof value === 'string' ? value : undefined} />
      )
    case 'choices':
      return (
        <ChoicesControl {...common} choices={answer.options} value={typeof value === 'object' ? value : undefined} />
      )
    case 'scale':
      return <ScaleControl {...common} {...answer} value={typeof value === 'number' ? value : undefined} />
    case 'integer':
    case 'number':
      return (
        <NumberControl
          labelledBy={labelledBy}
          onChange={onAnswer}
          answer={answer}
          assumed={assumedText(question)}
          value={typeof value === 'number' ? value : undefined}
        />
      )
    case 'boolean': {
      const set = (next: string | undefined) => onAnswer(next === undefined ? undefined : next === 'yes')
      return <ChoiceControl {...common} choices={YES_NO} value={boolText(value)} onChange={set} />
    }
    default:
      return null // regions and instance types are edited among the assumptions
  }
}
