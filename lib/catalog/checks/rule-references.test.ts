import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { ruleReferences } from '#lib/catalog/checks/rule-references.ts'

test('the data as it is passes', () => {
  expect(ruleReferences(realData)).toEqual([])
})

test('a rule that cites no fact', () => {
  const faults = ruleReferences(planted('rules/tree.json', '[0].facts[0]', 'hearsay'))
  expect(faults).toContainEqual({
    file: 'rules/tree.json',
    path: '[0].facts[0]',
    message: expect.stringContaining('found "hearsay"'),
  })
})

test('a constraint that drops no option', () => {
  const faults = ruleReferences(
    planted('rules/constraints.json', '[0].drops[0]', { component: 'serving', options: ['mwaa'] }),
  )
  expect(faults).toContainEqual({
    file: 'rules/constraints.json',
    path: '[0].drops[0].options[0]',
    message: expect.stringContaining('found "mwaa"'),
  })
})

test('a component rule that prefers no option', () => {
  const faults = ruleReferences(planted('rules/component-rules.json', '[0].options[0]', 'mwaa'))
  expect(faults).toContainEqual({
    file: 'rules/component-rules.json',
    path: '[0].options[0]',
    message: expect.stringContaining('mwaa'),
  })
})

test('a keep rule of no question', () => {
  const faults = ruleReferences(planted('rules/keep-rules.json', '[0].question', 'weather'))
  expect(faults).toContainEqual({
    file: 'rules/keep-rules.json',
    path: '[0].question',
    message: expect.stringContaining('weather'),
  })
})

test('a keep rule of no answer', () => {
  const faults = ruleReferences(planted('rules/keep-rules.json', '[0].keeps', { cron: 'mwaa' }))
  expect(faults).toContainEqual({
    file: 'rules/keep-rules.json',
    path: '[0].keeps.cron',
    message: expect.stringContaining('found "cron"'),
  })
})

test('a keep rule that keeps no option', () => {
  const faults = ruleReferences(planted('rules/keep-rules.json', '[0].keeps', { mwaa: 'cron' }))
  expect(faults).toContainEqual({
    file: 'rules/keep-rules.json',
    path: '[0].keeps.mwaa',
    message: expect.stringContaining('found "cron"'),
  })
})

test('a template with no option', () => {
  const faults = ruleReferences(planted('components/stack-templates.json', '[0].options.training', ['mwaa']))
  expect(faults).toContainEqual({
    file: 'components/stack-templates.json',
    path: '[0].options.training[0]',
    message: expect.stringContaining('mwaa'),
  })
})

test('a leaf with no stack', () => {
  const faults = ruleReferences(planted('rules/tree.json', '[0].stacks[0].stack', 'cardboard'))
  expect(faults).toContainEqual({
    file: 'rules/tree.json',
    path: '[0].stacks[0].stack',
    message: expect.stringContaining('cardboard'),
  })
})
