import { expect, test } from 'vitest'
import { LONGEST_DOCUMENT } from './json-text.ts'
import { planFileFault } from './plan-file.ts'

test.each([
  ['{"schema":"plan@1","name":"x","answers":{}}', null],
  ['{"schema":"plan@2","name":"x","answers":{}}', 'newer'],
  ['{"schema":"evaluation@1"}', 'evaluation'],
  ['{"schema":"usage@1"}', 'not-a-plan'],
  ['{"schema":1}', 'not-a-plan'],
  ['null', 'not-a-plan'],
  ['[]', 'not-a-plan'],
  ['{"schema":"plan@1"', 'not-json'],
  ['', 'not-json'],
  ['\u0000\u0001PNG', 'not-json'],
  [`"${'x'.repeat(LONGEST_DOCUMENT)}"`, 'too-large'],
])('%.60s', (text, fault) => {
  expect(planFileFault(text)).toBe(fault)
})
