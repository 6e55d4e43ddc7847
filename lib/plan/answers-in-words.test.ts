import { expect, test } from 'vitest'
import type { Question } from '#lib/decision/question.ts'
import { questionOf } from '#lib/decision/testing/small-policy.ts'
import { answersInWords, withoutAnswers } from '#lib/plan/answers-in-words.ts'

const questions: readonly Question[] = [
  questionOf('cloud', { kind: 'choice', options: [{ value: 'aws-only', label: 'AWS only' }] }),
  questionOf('share', { kind: 'scale', min: 1, max: 5, ends: ['a', 'b'] }),
]
const answers = { cloud: 'aws-only', share: 2 }
const ids = ['cloud', 'share']

test('a reason without the answers it names is its sentence; what follows them stays', () => {
  const which = answersInWords(ids, answers, questions)
  expect(which).toBe('Label of cloud: AWS only; Label of share: 2 of 5')
  const told = (text: string) => withoutAnswers({ text, answers: ids }, answers, questions)
  expect(told(`On AWS. ${which}. Not taken: X.`)).toBe('On AWS. Not taken: X.')
  expect(told('On AWS.')).toBe('On AWS.')
  expect(withoutAnswers({ text: 'On AWS.', answers: [] }, answers, questions)).toBe('On AWS.')
})
