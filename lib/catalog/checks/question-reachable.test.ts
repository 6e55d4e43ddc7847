import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { questionReachable } from '#lib/catalog/checks/question-reachable.ts'

test('the data as it is passes', () => {
  expect(questionReachable(realData)).toEqual([])
})

test('a gap in the quick path', () => {
  const faults = questionReachable(planted('questions/team.json', '[0].quick', 14))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].quick',
    message: expect.stringContaining('found 14'),
  })
})

test('two questions at one place', () => {
  const faults = questionReachable(planted('questions/team.json', '[0].quick', 1))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].quick',
    message: expect.stringContaining('found "1"'),
  })
})

test('a quick question without words', () => {
  const faults = questionReachable(planted('questions/team.json', '[0].wording', null))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].wording',
    message: 'expected the words to ask it with, found null',
  })
})

test('a choice of the quick path that does not say what it means', () => {
  const faults = questionReachable(
    planted('questions/existing.json', '[0].answer.options[1]', { value: 'databricks', label: 'Databricks' }),
  )
  expect(faults).toContainEqual({
    file: 'questions/existing.json',
    path: '[0].answer.options[1].meaning',
    message: 'expected what it means, found nothing',
  })
})

test('a question that waits for a later one', () => {
  const faults = questionReachable(
    planted('questions/team.json', '[0].askWhen', { question: 'consumption', noneOf: ['batch'] }),
  )
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].askWhen.question',
    message: expect.stringContaining('an earlier question'),
  })
})

test('a question that no answer lets through', () => {
  const faults = questionReachable(
    planted('questions/team.json', '[0].askWhen', {
      question: 'cloudMayChange',
      noneOf: ['no', 'possible', 'planned'],
    }),
  )
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].askWhen.noneOf',
    message: expect.stringContaining('an answer that is left'),
  })
})
