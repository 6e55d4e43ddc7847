import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { questionReferences } from '#lib/catalog/checks/question-references.ts'

test('the data as it is passes', () => {
  expect(questionReferences(realData)).toEqual([])
})

test('a question in the file of another stage', () => {
  const faults = questionReferences(planted('questions/team.json', '[0].stage', 'money'))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].stage',
    message: expect.stringContaining('the stage of questions/team.json'),
  })
})

test('a condition on no question', () => {
  const faults = questionReferences(
    planted('questions/team.json', '[0].askWhen', { question: 'weather', noneOf: ['rain'] }),
  )
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].askWhen.question',
    message: expect.stringContaining('found "weather"'),
  })
})

test('a condition on no answer', () => {
  const faults = questionReferences(
    planted('questions/team.json', '[0].askWhen', { question: 'cloud', noneOf: ['rain'] }),
  )
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].askWhen.noneOf[0]',
    message: expect.stringContaining('found "rain"'),
  })
})

test('a default from no fact', () => {
  const faults = questionReferences(planted('questions/team.json', '[0].default', { kind: 'fact', fact: 'nowhere' }))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].default.fact',
    message: expect.stringContaining('nowhere'),
  })
})

test('a default from no formula', () => {
  const faults = questionReferences(
    planted('questions/team.json', '[0].default', { kind: 'formula', formula: 'nowhere' }),
  )
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].default.formula',
    message: expect.stringContaining('nowhere'),
  })
})

test('a default that is no answer', () => {
  const faults = questionReferences(planted('questions/team.json', '[0].default.likely', 'ten'))
  expect(faults).toContainEqual({
    file: 'questions/team.json',
    path: '[0].default.likely',
    message: 'expected an answer of kind integer, found "ten"',
  })
})

test('a default region that AWS does not have', () => {
  const at = realData.questions.find(({ value }) => value.id === 'region')?.path
  const faults = questionReferences(planted('questions/place.json', `${at}.default.likely`, 'moon-1'))
  expect(faults).toEqual([
    {
      file: 'questions/place.json',
      path: `${at}.default.likely`,
      message: 'expected an answer of kind region, found "moon-1"',
    },
  ])
})

test('a contradiction with no question', () => {
  const faults = questionReferences(planted('rules/contradictions.json', '[1].outside.list', 'weather'))
  expect(faults).toContainEqual({
    file: 'rules/contradictions.json',
    path: '[1].outside.list',
    message: expect.stringContaining('found "weather"'),
  })
})
