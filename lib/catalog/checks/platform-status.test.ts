import { expect, test } from 'vitest'
import { planted, realData } from '#lib/catalog/checks/kit/planted.ts'
import { platformStatus } from '#lib/catalog/checks/platform-status.ts'

const MONITORING = 'platforms/monitoring.json'

test('the data as it is passes', () => {
  expect(platformStatus(realData)).toEqual([])
})

test('a status without a day that does not say why', () => {
  expect(platformStatus(planted(MONITORING, '[1].statusNote', undefined))).toEqual([
    { file: MONITORING, path: '[1].statusSince', message: expect.stringContaining('found null') },
  ])
})

test('something gone that does not say what takes its place', () => {
  expect(platformStatus(planted(MONITORING, '[1].successor', undefined))).toEqual([
    { file: MONITORING, path: '[1].successor', message: expect.stringContaining('found nothing') },
  ])
})

test('something renamed without its former name', () => {
  expect(platformStatus(planted('platforms/other-clouds.json', '[0].formerly', undefined))).toEqual([
    { file: 'platforms/other-clouds.json', path: '[0].formerly', message: expect.stringContaining('former name') },
  ])
})

test('an option that has another status than its platform', () => {
  const status = { kind: 'active', since: null }
  const at = realData.options.findIndex(({ value }) => value.id === 'sagemaker-model-monitor')
  expect(platformStatus(planted('components/options.json', `[${at}].status`, status))).toEqual([
    {
      file: 'components/options.json',
      path: `[${at}].status`,
      message: expect.stringContaining('as sagemaker-model-monitor says'),
    },
  ])
})
