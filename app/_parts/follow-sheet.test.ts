import { expect, test } from 'vitest'
import { followSheet } from '#app/_parts/follow-sheet.ts'
import { type DatedSheet, datedSnapshot } from '#lib/pricing/sheet-status.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const AWAITED = datedSnapshot(SMALL_SHEET, null, true)
const LIVE: DatedSheet = { ...AWAITED, status: { ...AWAITED.status, kind: 'live', refreshing: false } }

/** Follows a server that answers one by one as told, the last answer again and again; null is a failure. */
async function followed(answers: readonly (DatedSheet | null)[], stopAfter = Number.POSITIVE_INFINITY) {
  const shown: string[] = []
  const stop = new AbortController()
  let looks = 0
  const end = await followSheet(
    'us-east-1',
    { stopped: stop.signal, show: ({ status }) => shown.push(`${status.kind}${status.refreshing ? ' …' : ''}`) },
    {
      look: async () => {
        const answer = answers[Math.min(looks, answers.length - 1)]
        looks += 1
        if (looks >= stopAfter) stop.abort()
        if (!answer) throw new Error('out of reach')
        return answer
      },
      pause: async () => undefined,
    },
  )
  return { end, shown, looks }
}

test('every sheet is shown until the server has heard from AWS', async () => {
  expect(await followed([AWAITED, AWAITED, LIVE])).toEqual({
    end: 'settled',
    shown: ['snapshot …', 'snapshot …', 'live'],
    looks: 3,
  })
})

test('failures are got over, unless there are too many in a row', async () => {
  expect(await followed([null, null, AWAITED, null, null, null, LIVE])).toMatchObject({ end: 'settled', looks: 7 })
  expect(await followed([null])).toEqual({ end: 'lost', shown: [], looks: 4 })
})

test('who gives up waits no longer, and says so', async () => {
  expect(await followed([AWAITED, null])).toEqual({ end: 'lost', shown: ['snapshot …', 'snapshot'], looks: 5 })
  const forever = await followed([AWAITED])
  expect([forever.end, forever.shown.at(-1), forever.looks]).toEqual(['lost', 'snapshot', 90])
})

test('nothing is shown to one who has left', async () => {
  expect(await followed([AWAITED, LIVE], 2)).toEqual({ end: 'stopped', shown: ['snapshot …'], looks: 2 })
})
