import { describe, expect, test } from 'vitest'
import {
  type Kept,
  type KeptProblem,
  type KeptSheet,
  type LiveAnswer,
  livePrices,
  type PriceKeeper,
} from '#lib/pricing/aws/live-prices.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const REGION = 'us-east-1'
const times = { fresh: 1000, retryAfter: 100, lookAgain: 10, patience: 200, lease: 200 }
const live = { ...SMALL_SHEET, rows: SMALL_SHEET.rows.map((row) => ({ ...row, origin: 'live' as const })) }
const NOTHING: Kept = { sheet: null, problem: null }
const SHEET: LiveAnswer = { kind: 'sheet', sheet: live, faults: [] }

/** A store in memory that several desks can share, with a lease. */
function sharedKeeper(): PriceKeeper & { held: boolean; state: Kept } {
  const keeper = {
    held: false,
    state: NOTHING,
    kept: async () => keeper.state,
    keep: async (_: string, sheet: KeptSheet) => {
      keeper.state = { ...keeper.state, sheet }
    },
    keepProblem: async (_: string, problem: KeptProblem) => {
      keeper.state = { ...keeper.state, problem }
    },
    lease: async () => {
      const free = !keeper.held
      keeper.held = true
      return free
    },
    release: async () => {
      keeper.held = false
    },
  }
  return keeper
}

/** A desk with a clock of its own and answers to give; `ask` counts. */
function desk(keeper: PriceKeeper, answer: () => Promise<LiveAnswer> = async () => SHEET) {
  const state = { now: 10_000, asked: 0 }
  const prices = livePrices({
    snapshot: () => SMALL_SHEET,
    ask: () => {
      state.asked += 1
      return answer()
    },
    keeper,
    now: () => state.now,
    sleep: async (ms) => {
      state.now += ms
      await new Promise((resolve) => setTimeout(resolve, 1))
    },
    times,
  })
  return { state, prices }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('prices that refresh while nobody waits', () => {
  test('the snapshot comes at once, then the live sheet, then nothing is asked while it is fresh', async () => {
    const { state, prices } = desk(sharedKeeper())
    const first = await prices.sheetOf(REGION)
    expect(first.status).toMatchObject({ kind: 'snapshot', refreshing: true, problem: null })
    expect(first.rows[0]?.origin).toBe('snapshot')
    await settled()
    const second = await prices.sheetOf(REGION)
    expect(second.status).toMatchObject({
      kind: 'live',
      fellBack: 0,
      fetchedAt: '1970-01-01T00:00:10.000Z',
      refreshing: false,
    })
    state.now += times.fresh - 1
    await prices.sheetOf(REGION)
    expect(state.asked).toBe(1)
    state.now += 1
    expect((await prices.sheetOf(REGION)).status).toMatchObject({ kind: 'live', refreshing: true })
    await settled()
    expect(state.asked).toBe(2)
  })

  test('many readers at once are one question', async () => {
    const { state, prices } = desk(sharedKeeper())
    await Promise.all(Array.from({ length: 20 }, () => prices.sheetOf(REGION)))
    await Promise.all([prices.latest(REGION), prices.latest(REGION)])
    expect(state.asked).toBe(1)
  })

  test('a failure keeps the last good sheet, says so, and is not repeated at once', async () => {
    const answers: LiveAnswer[] = [{ kind: 'problem', problem: 'throttled' }, SHEET]
    const { state, prices } = desk(sharedKeeper(), async () => answers.pop() ?? SHEET)
    await prices.latest(REGION)
    state.now += times.fresh
    const failed = await prices.latest(REGION)
    expect(failed.status).toMatchObject({ kind: 'live', fetchedAt: '1970-01-01T00:00:10.000Z', problem: 'throttled' })
    expect(failed.rows).toEqual(live.rows)
    await prices.sheetOf(REGION)
    expect(state.asked).toBe(2)
    state.now += times.retryAfter
    await prices.sheetOf(REGION)
    await settled()
    expect(state.asked).toBe(3)
  })
})

describe('a refresh that goes wrong', () => {
  test('without any sheet a failure leaves the snapshot and its reason', async () => {
    const { prices } = desk(sharedKeeper(), async () => ({ kind: 'problem', problem: 'no-credentials' }))
    const { status, rows } = await prices.latest(REGION)
    expect(status).toMatchObject({ kind: 'snapshot', problem: 'no-credentials' })
    expect(rows).toEqual(SMALL_SHEET.rows)
  })

  test('an answer that throws is a bad answer, not a crash', async () => {
    const { prices } = desk(sharedKeeper(), () => Promise.reject(new Error('boom')))
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'snapshot', problem: 'bad-answer' })
  })

  test('two processes with one store ask once: the second takes the sheet of the first', async () => {
    const keeper = sharedKeeper()
    const { promise, resolve: answer } = Promise.withResolvers<LiveAnswer>()
    const one = desk(keeper, () => promise)
    const other = desk(keeper)
    const flying = one.prices.latest(REGION)
    await settled()
    const waiting = other.prices.latest(REGION)
    await settled()
    answer(SHEET)
    await flying
    expect((await waiting).status).toMatchObject({ kind: 'live' })
    expect([one.state.asked, other.state.asked]).toEqual([1, 0])
  })

  test('a process that never answers does not hold the others for ever', async () => {
    const keeper = sharedKeeper()
    keeper.held = true
    const { prices } = desk(keeper)
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'snapshot', problem: 'timed-out' })
  })

  test('a store that fails leaves the live sheet in memory and says that it could not be kept', async () => {
    const broken = () => Promise.reject(new Error('disk full'))
    const keeper: PriceKeeper = { kept: broken, keep: broken, keepProblem: broken, lease: broken, release: broken }
    const { prices } = desk(keeper)
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'live', problem: 'cannot-keep' })
    expect((await prices.sheetOf(REGION)).rows[0]?.origin).toBe('live')
  })
})
