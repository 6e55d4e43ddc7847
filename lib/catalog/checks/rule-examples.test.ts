import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { ruleExamples } from '#lib/catalog/checks/rule-examples.ts'

const FILE = 'rules/constraints.json'
const at = realData.constraints.find(({ value }) => value.id === 'model-monitor-closed')?.path

test('the data as it is passes', () => {
  expect(ruleExamples(realData)).toEqual([])
})

test('a rule without an example of each outcome', () => {
  expect(ruleExamples(planted(FILE, `${at}.examples`, [])).map(({ path, message }) => [path, message])).toEqual([
    [`${at}.examples`, 'expected an example of yes, found []'],
    [`${at}.examples`, 'expected an example of no, found []'],
    [`${at}.examples`, 'expected an example of open, found []'],
  ])
})

test('an example that says otherwise than its condition', () => {
  expect(ruleExamples(planted(FILE, `${at}.examples[0].answers.usesModelMonitor`, true))).toContainEqual({
    file: FILE,
    path: `${at}.examples[0].outcome`,
    message: 'expected what the condition says (no), found "yes"',
  })
})

test('an example with an answer it can do without', () => {
  expect(ruleExamples(planted(FILE, `${at}.examples[0].answers.cloud`, 'gcp'))).toEqual([
    {
      file: FILE,
      path: `${at}.examples[0].answers.cloud`,
      message: 'expected no answer it can do without, found "cloud"',
    },
  ])
})

test('an example of a question that does not exist', () => {
  expect(ruleExamples(planted(FILE, `${at}.examples[2].answers.weather`, 'rain'))).toContainEqual({
    file: FILE,
    path: `${at}.examples[2].answers.weather`,
    message: expect.stringContaining('found "weather"'),
  })
})

test('an example where nothing is asked', () => {
  const open = realData.tree.find(({ value }) => value.when === null)?.path
  const example = { answers: {}, outcome: 'yes' }
  expect(ruleExamples(planted('rules/tree.json', `${open}.examples`, [example]))).toContainEqual(
    expect.objectContaining({ path: `${open}.examples` }),
  )
})

test('a leaf and a component rule are judged too', () => {
  for (const file of ['rules/tree.json', 'rules/component-rules.json'])
    expect(ruleExamples(planted(file, '[0].examples[0].outcome', 'no')).map((one) => one.file)).toContain(file)
})
