'use client'

import type { AnswerValue, Question } from '#lib/decision/question.ts'
import { numberText } from '#lib/report/number-text.ts'
import { ChoiceControl } from './choice-control.tsx'
import { ChoicesControl } from './choices-control.tsx'
import { NumberControl } from './number-control.tsx'
import { RegionControl, RegionsControl } from './region-controls.tsx'
import { ScaleControl } from './scale-control.tsx'
import { TextControl } from './text-control.tsx'

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
  if (fallback?.kind !== 'value') return null
  if (typeof fallback.likely === 'string') return fallback.likely
  const { low, likely, high } = fallback
  return low === undefined || high === undefined
    ? numberText(likely)
    : `${numberText(likely)} (${numberText(low)} to ${numberText(high)})`
}

const textIn = (value: AnswerValue | undefined) => (typeof value === 'string' ? value : undefined)
const listIn = (value: AnswerValue | undefined) => (typeof value === 'object' ? value : undefined)
const numberIn = (value: AnswerValue | undefined) => (typeof value === 'number' ? value : undefined)

const boolText = (value: AnswerValue | undefined): string | undefined =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined

/** The control that fits what a question takes. */
export function QuestionControl({ question, labelledBy, value, onAnswer }: Props) {
  const { answer } = question
  const common = { name: labelledBy, label: question.wording?.ask ?? question.label, onChange: onAnswer }
  switch (answer.kind) {
    case 'choice':
      return <ChoiceControl {...common} choices={answer.options} value={textIn(value)} />
    case 'choices':
      return <ChoicesControl {...common} choices={answer.options} value={listIn(value)} />
    case 'scale':
      return <ScaleControl {...common} {...answer} value={numberIn(value)} />
    case 'integer':
    case 'number':
      return (
        <NumberControl
          labelledBy={labelledBy}
          onChange={onAnswer}
          answer={answer}
          assumed={assumedText(question)}
          value={numberIn(value)}
        />
      )
    case 'boolean': {
      const set = (next: string | undefined) => onAnswer(next === undefined ? undefined : next === 'yes')
      return <ChoiceControl {...common} choices={YES_NO} value={boolText(value)} onChange={set} />
    }
    case 'text':
      return (
        <TextControl
          labelledBy={labelledBy}
          answer={answer}
          assumed={assumedText(question)}
          value={textIn(value)}
          onChange={onAnswer}
        />
      )
    case 'region':
      return <RegionControl labelledBy={labelledBy} value={textIn(value)} onChange={onAnswer} />
    case 'regions':
      return <RegionsControl {...common} value={listIn(value)} />
    default:
      return answer satisfies never
  }
}
