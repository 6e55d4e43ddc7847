import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Answers, Question } from '#lib/decision/question.ts'
import { besidePath, quickPath } from '#lib/decision/quick-path.ts'

const read = (file: string): readonly Question[] => JSON.parse(readFileSync(`data/questions/${file}`, 'utf8'))
const QUESTIONS = readdirSync('data/questions').flatMap(read)

test('the path is eleven questions; two more wait for another answer', () => {
  const ids = (answers: Answers) => quickPath(QUESTIONS, answers).map(({ id }) => id)
  const [open, both] = [ids({}), ids({ cloud: 'aws-only', regimes: ['soc2'] })]
  expect(open).toHaveLength(11)
  expect(both.filter((id) => !open.includes(id))).toEqual(['region', 'approval'])
  expect(ids({ cloud: 'gcp', regimes: [] })).toEqual(open)
})

test('every question can be asked: it has words, and every choice says what it means', () => {
  expect(QUESTIONS.filter(({ wording }) => wording === null)).toEqual([])
  expect(QUESTIONS.filter(({ wording }) => !wording?.ask.endsWith('?'))).toEqual([])
  const choices = QUESTIONS.flatMap(({ id, answer }) =>
    'options' in answer ? answer.options.map((option) => ({ id, ...option })) : [],
  )
  expect(choices.length).toBeGreaterThan(0)
  expect(choices.filter(({ meaning = '' }) => meaning.trim() === '')).toEqual([])
})

test('what a plan says beside the path, in the order of the review', () => {
  const path = quickPath(QUESTIONS, {})
  const ids = new Set(['budgetIsCap', 'cloud', 'skills', 'mlflowInUse'])
  expect(besidePath(QUESTIONS, path, ids).map(({ id }) => id)).toEqual(['skills', 'mlflowInUse', 'budgetIsCap'])
})
