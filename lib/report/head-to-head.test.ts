import { expect, test } from 'vitest'
import { SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import { headToHead } from '#lib/report/head-to-head.ts'

const [some] = SMALL_POLICY.capabilities
const [option] = SMALL_POLICY.options
if (!some || !option) throw new Error('an empty policy')

test('a component has a cell for every option and every criterion that looks at it, empty where nobody has judged', () => {
  const all = headToHead({ ...SMALL_POLICY, capabilities: SMALL_POLICY.capabilities.slice(1) })
  for (const { component, criteria, rows } of all) {
    expect(rows.map((row) => row.option.component)).toEqual(rows.map(() => component))
    expect(rows.every(({ cells }) => cells.length === criteria.length)).toBe(true)
  }
  const serving = all.find(({ component }) => component === some.component)
  const at = serving?.criteria.findIndex(({ id }) => id === some.criterion) ?? -1
  expect(serving?.rows.find((row) => row.option.id === some.option)?.cells[at]).toEqual([])
})

test('a level beside any tracking comes before one beside some; what is gone comes last', () => {
  const beside = { ...some, level: 1, withTracking: ['mlflow-self-hosted'] }
  const gone = { ...option, status: { kind: 'shut-down' as const, since: null } }
  const options = [gone, ...SMALL_POLICY.options.slice(1)]
  const all = headToHead({ ...SMALL_POLICY, options, capabilities: [beside, ...SMALL_POLICY.capabilities] })
  const levels = all.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).find((one) => one.length === 2)
  expect(levels?.map(({ withTracking }) => withTracking)).toEqual([undefined, ['mlflow-self-hosted']])
  expect(all.find(({ component }) => component === option.component)?.rows.at(-1)?.option.id).toBe(option.id)
})
