import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { storyReferences } from '#lib/catalog/checks/story-references.ts'

test('the data as it is passes', () => {
  expect(storyReferences(realData)).toEqual([])
})

test.each([
  ['rules/article.json', '[0].rules[0]', 'R-MOON'],
  ['rules/article.json', '[0].examples[0].expect.leaf', 'twig'],
  ['rules/conflicts.json', '[0].examples[0].expect.stack.registry', 'mwaa'],
  ['rules/conflicts.json', '[1].examples[0].expect.excluded[0]', 'cron'],
  ['rules/witnesses.json', '[0].option', 'mwaa'],
])('%s %s names nothing that exists', (file, path, name) => {
  const found = { file, path, message: expect.stringContaining(`found "${name}"`) }
  expect(storyReferences(planted(file, path, name))).toContainEqual(found)
})

test.each([
  ['rules/article.json', '[0].examples[0]'],
  ['rules/witnesses.json', '[0]'],
])('%s %s answers no question', (file, path) => {
  const faults = storyReferences(planted(file, `${path}.answers.weather`, 'rain'))
  expect(faults).toContainEqual(expect.objectContaining({ file, path: `${path}.answers.weather` }))
})

test('a statement that is there twice', () => {
  expect(storyReferences(planted('rules/article.json', '[1].id', 'A-5.1'))).toContainEqual(
    expect.objectContaining({ file: 'rules/article.json', path: '[1].id' }),
  )
})

test('two witnesses of one option', () => {
  const { value } = realData.witnesses[0] ?? {}
  expect(storyReferences(planted('rules/witnesses.json', '[1]', value))).toContainEqual(
    expect.objectContaining({ file: 'rules/witnesses.json', path: '[1].option' }),
  )
})
