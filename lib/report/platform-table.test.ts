import { describe, expect, test } from 'vitest'
import type { PlatformEntry } from '#lib/plan/platform.ts'
import { platformsTable } from '#lib/report/platform-table.ts'
import { checkedText, filledBy, lifecycleText } from '#lib/report/platform-words.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const day = (text: string): IsoDate => text as IsoDate
const platform = (name: string, more: Partial<PlatformEntry> = {}): PlatformEntry => ({
  id: name.toLowerCase(),
  name,
  vendor: 'Somebody',
  summary: 'An invented system.',
  status: 'active',
  statusSince: null,
  licence: null,
  hosting: ['self'],
  clouds: ['any'],
  fills: {},
  versionSeen: null,
  versionDate: null,
  price: null,
  regions: null,
  notes: [],
  sources: [{ title: 'Invented', url: null, date: null, readOn: day('2026-11-23'), grade: 'primary' }],
  reviewBy: day('2027-02-23'),
  ...more,
})

describe('words', () => {
  test('a status has its day where one is known', () => {
    expect(lifecycleText(platform('One'))).toBe('active')
    expect(lifecycleText({ status: 'closed-to-new-customers', statusSince: day('2026-07-30') })).toBe(
      'closed to new customers since 2026-07-30',
    )
  })

  test('what it fills comes in the order of the components', () => {
    expect(filledBy({ fills: { governance: 'a', serving: 'b', tracking: 'c' } })).toEqual([
      'tracking',
      'serving',
      'governance',
    ])
  })

  test('an overdue review is named from the day after it was due', () => {
    expect(checkedText(platform('One'), day('2027-02-23'))).toBe('2026-11-23')
    expect(checkedText(platform('One'), day('2027-02-24'))).toBe('2026-11-23 (review was due by 2027-02-23)')
    expect(checkedText(platform('One', { sources: [] }), day('2026-11-24'))).toBe('never')
  })
})

test('the table has aligned columns and no trailing blanks', () => {
  const gone = platform('Gone', { status: 'shut-down', statusSince: day('2026-03-05') })
  const table = platformsTable(
    [platform('Longest name', { fills: { registry: 'r', tracking: 't' } }), gone],
    day('2026-11-24'),
  )
  expect(table.split('\n')).toEqual([
    'NAME          STATUS                      FILLS               CHECKED ON',
    'Longest name  active                      Tracking, Registry  2026-11-23',
    'Gone          shut down since 2026-03-05  -                   2026-11-23',
    '',
  ])
})
