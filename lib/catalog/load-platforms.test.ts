import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import { isStale } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const day = (text: string): IsoDate => text as IsoDate
const entry = (id: string) => loadPlatforms().find((one) => one.id === id)

test('what the source article could not know is in the catalogue', () => {
  for (const id of ['sagemaker-model-monitor', 'sagemaker-clarify', 'sagemaker-debugger'])
    expect(entry(id)).toMatchObject({ status: 'closed-to-new-customers', statusSince: '2026-07-30' })
  expect(entry('neptune')).toMatchObject({ status: 'shut-down', statusSince: '2026-03-05' })
  expect(entry('whylabs')?.status).toBe('discontinued')
  expect(entry('torchserve')?.status).toBe('discontinued')
  expect(entry('vertex-ai')).toMatchObject({ status: 'renamed', formerly: 'Vertex AI' })
  expect(entry('mlflow')?.versionSeen).toMatch(/^3\./)
  expect(entry('sagemaker-experiments')?.fills).toEqual({})
  expect(entry('sagemaker-mlflow-app')?.fills.tracking).toBe('sagemaker-mlflow-app')
  expect(entry('sagemaker-mlflow-tracking-server')?.fills.tracking).toBe('sagemaker-mlflow-server')
})

test('the file is read once, whoever asks', () => {
  expect(loadPlatforms()).toBe(loadPlatforms())
})

test('the catalog names the platform of each option, and by when it has to be looked at again', () => {
  const { platforms, policy } = loadCatalog(day('2026-11-24'))
  const owners = policy.options.flatMap(({ platform }) => platform ?? [])
  expect(platforms.map(({ id }) => id).toSorted()).toEqual([...new Set(owners)].toSorted())
  const monitor = platforms.find(({ id }) => id === 'sagemaker-model-monitor')
  expect(Object.keys(monitor ?? {}).toSorted()).toEqual(['id', 'name', 'reviewBy', 'status', 'statusSince'])
  expect(monitor && isStale(monitor, monitor.reviewBy)).toBe(false)
  expect(monitor && isStale(monitor, day('2027-02-24'))).toBe(true)
})
