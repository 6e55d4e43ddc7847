import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import {
  type Kept,
  type KeptProblem,
  type KeptSheet,
  type LiveAnswer,
  livePrices,
  type PriceKeeper,
} from '#lib/pricing/aws/live-prices.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { SMALL_SHEET } from '#lib/pricing/testing/small-sheet.ts'

const REGION = 'us-east-1'
const times = { fresh: 1000, retryAfter: 100, lookAgain: 10, patience: 200, lease: 200 }
const live = { ...SMALL_SHEET, rows: SMALL_SHEET.rows.map((row) => ({ ...row, origin: 'live' as const })) }
const NOTHING: Kept = { sheet: null, problem: null }
const SHEET: LiveAnswer = { kind: 'sheet', sheet: live, faults: [], missed: null }

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

/** The tiers as read on another day. */
const withDay = ([first, ...rest]: PriceRow['tiers'], readOn: string): PriceRow['tiers'] => [
  { ...first, readOn },
  ...rest.map((tier) => ({ ...tier, readOn })),
]

/** A store in memory that several desks can share, with a lease. */
function sharedKeeper(): PriceKeeper & { held: Set<string>; state: Kept } {
  const keeper = {
    held: new Set<string>(),
    state: NOTHING,
    kept: async (region: string) => (region === REGION ? keeper.state : NOTHING),
    keep: async (_: string, sheet: KeptSheet) => {
      keeper.state = { ...keeper.state, sheet }
    },
    keepProblem: async (_: string, problem: KeptProblem) => {
      keeper.state = { ...keeper.state, problem }
    },
    lease: async (region: string) => {
      const free = !keeper.held.has(region)
      keeper.held.add(region)
      return free
    },
    release: async (region: string) => {
      keeper.held.delete(region)
    },
  }
  return keeper
}

/** A desk with a clock of its own and answers to give; `ask` counts. */
function desk(keeper: PriceKeeper, answer: () => Promise<LiveAnswer> = async () => SHEET) {
  const state = { now: 10_000, asked: 0, lost: 0, bases: [] as PriceSheet[] }
  const prices = livePrices({
    snapshot: () => SMALL_SHEET,
    ask: (base) => {
      state.asked += 1
      state.bases.push(base)
      return answer()
    },
    keeper,
    lost: () => {
      state.lost += 1
    },
    now: () => state.now,
    sleep: (ms, signal) => {
      if (signal) return once(signal, 'abort') // the lease is lengthened as long as AWS is asked
      state.now += ms
      return settled()
    },
    times,
  })
  return { state, prices }
}

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
})

describe('other processes', () => {
  test('a process that never answers is not waited for for ever, and nothing false is said of AWS', async () => {
    const keeper = sharedKeeper()
    keeper.held.add(REGION)
    const { state, prices } = desk(keeper)
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'snapshot', problem: null })
    expect([state.asked, keeper.state.problem]).toEqual([0, null])
  })

  test('when the lease of a dead process runs out, the one that waits asks AWS itself', async () => {
    const keeper = sharedKeeper()
    keeper.held.add(REGION)
    const { state, prices } = desk(keeper)
    const waiting = prices.latest(REGION)
    keeper.held.delete(REGION)
    expect((await waiting).status).toMatchObject({ kind: 'live', problem: null })
    expect(state.asked).toBe(1)
  })
})

describe('what AWS is asked over', () => {
  test('an answer with gaps is put over the last live sheet, says its gaps, and is asked for again soon', async () => {
    const [first] = live.rows
    const fault = {
      kind: 'request-failed',
      item: first?.item ?? '',
      attributes: first?.attributes ?? {},
      detail: '',
    } as const
    const gaps: LiveAnswer = { kind: 'sheet', sheet: live, faults: [fault], missed: 'unreachable' }
    const answers = [SHEET, gaps, SHEET]
    const { state, prices } = desk(sharedKeeper(), async () => answers.shift() ?? SHEET)
    await prices.latest(REGION)
    state.now += times.fresh
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'live', fellBack: 1, problem: 'unreachable' })
    expect(state.bases.map(({ rows }) => rows[0]?.origin)).toEqual(['snapshot', 'live'])
    state.now += times.retryAfter
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'live', fellBack: 0, problem: null })
  })

  test('a snapshot that was read later than the kept live price counts', async () => {
    const old = live.rows.map((row) => ({ ...row, tiers: withDay(row.tiers, '2020-01-01') }))
    const keeper = sharedKeeper()
    keeper.state = {
      sheet: { sheet: { ...live, rows: old }, faults: [], fetchedAt: '1970-01-01T00:00:00.000Z' },
      problem: null,
    }
    const { state, prices } = desk(keeper)
    await prices.latest(REGION)
    expect(state.bases[0]?.rows).toEqual(SMALL_SHEET.rows)
  })

  test('regions are asked one after the other', async () => {
    const { promise, resolve: answer } = Promise.withResolvers<LiveAnswer>()
    const { state, prices } = desk(sharedKeeper(), () => promise)
    const both = Promise.all([prices.latest(REGION), prices.latest('eu-west-1')])
    await settled()
    expect(state.asked).toBe(1)
    answer(SHEET)
    await both
    expect(state.asked).toBe(2)
  })

  test('a store that fails leaves the live sheet in memory and says that it could not be kept', async () => {
    const broken = () => Promise.reject(new Error('disk full'))
    const keeper: PriceKeeper = { kept: broken, keep: broken, keepProblem: broken, lease: broken, release: broken }
    const { state, prices } = desk(keeper)
    expect((await prices.latest(REGION)).status).toMatchObject({ kind: 'live', problem: 'cannot-keep' })
    expect(state.lost).toBeGreaterThan(0)
    expect((await prices.sheetOf(REGION)).rows[0]?.origin).toBe('live')
  })
})
