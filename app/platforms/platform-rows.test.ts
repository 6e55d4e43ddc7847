import { describe, expect, test } from 'vitest'
import type { PlatformRow } from '#app/_server/platform-book.ts'
import { groupsOf, NOTHING_WANTED, queryOf, wantedFrom } from './_components/platform-rows.ts'

const row = (id: string, more: Partial<PlatformRow> = {}): PlatformRow => ({
  id,
  name: id,
  vendor: 'Somebody',
  licence: null,
  status: 'active',
  statusSince: null,
  fills: [],
  checked: '2026-11-23',
  overdue: false,
  text: id,
  ...more,
})

const ROWS = [
  row('suite', { fills: ['tracking', 'serving'], text: 'suite of somebody' }),
  row('server', { fills: ['serving'], text: 'server apache' }),
  row('gone', { status: 'shut-down' }),
]
const found = (wanted: Partial<typeof NOTHING_WANTED>) =>
  groupsOf(ROWS, { ...NOTHING_WANTED, ...wanted }).map(({ part, rows }) => [part, rows.map(({ id }) => id)])

describe('what is wanted', () => {
  test('nothing: every system in each group it belongs to, empty groups left out', () => {
    expect(found({})).toEqual([
      ['tracking', ['suite']],
      ['serving', ['suite', 'server']],
      ['nothing', ['gone']],
    ])
  })

  test('a part shows its group alone', () => {
    expect(found({ part: 'tracking' })).toEqual([['tracking', ['suite']]])
    expect(found({ part: 'nothing' })).toEqual([['nothing', ['gone']]])
  })

  test('a status and every word count', () => {
    expect(found({ status: 'shut-down' })).toEqual([['nothing', ['gone']]])
    expect(found({ words: 'APACHE server' })).toEqual([['serving', ['server']]])
    expect(found({ words: 'apache suite' })).toEqual([])
  })

  test('an address keeps it', () => {
    const wanted = { words: 'a b', part: 'serving', status: 'active' }
    expect(wantedFrom(new URLSearchParams(queryOf(wanted)))).toEqual(wanted)
    expect(queryOf(NOTHING_WANTED)).toBe('')
  })
})
