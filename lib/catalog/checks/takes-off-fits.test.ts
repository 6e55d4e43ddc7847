import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { takesOffFits } from '#lib/catalog/checks/takes-off-fits.ts'

const FILE = 'cost-model/cloud-lines.json'
const AT = realData.lines.find(({ value }) => value.id === 'training.spot-jobs-discount')?.path ?? ''
const WHOLE = realData.lines.find(({ value }) => value.id === 'training.spot-jobs')?.path ?? ''

test('the data as it is passes', () => {
  expect(AT).not.toBe('')
  expect(takesOffFits(realData)).toEqual([])
})

test.each([
  [AT, '.takesOff', 'training.moon', 'another cost line, found "training.moon"'],
  [AT, '.takesOff', 'training.sagemaker-spot-jobs-discount', 'another cost line'],
  [AT, '.uses[0].option', 'eks', 'that of training.spot-jobs'],
  [AT, '.price.item', 'ec2.gp3-storage', 'that of training.spot-jobs'],
  [AT, '.price', { kind: 'unpriced' }, 'a price item'],
  [AT, '.inputs.jobs.from', 'answer:endpoints', 'that of training.spot-jobs'],
  [AT, '.expression', 'jobs * share * discount', 'expected jobs * days'],
  [WHOLE, '.unless', { question: 'cloud', oneOf: ['gcp'] }, 'that of training.spot-jobs'],
] as const)('%s%s: %j', (...[at, path, value, expected]) => {
  const messages = takesOffFits(planted(FILE, `${at}${path}`, value)).map(({ message }) => message)
  expect(messages.join('\n')).toContain(expected)
})
