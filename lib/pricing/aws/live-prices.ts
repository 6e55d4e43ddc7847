import type { PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import type { RefreshTimes } from '#lib/pricing/live-limits.ts'
import { priceMoves } from '#lib/pricing/price-moves.ts'
import type { PriceSheet } from '#lib/pricing/price-sheet.ts'
import { type DatedSheet, datedSnapshot, type LiveProblem, lastReadOn } from '#lib/pricing/sheet-status.ts'

/** What AWS answered: a sheet (items it did not price keep the snapshot's, each with its fault), or why there is none. */
export type LiveAnswer =
  | { readonly kind: 'sheet'; readonly sheet: PriceSheet; readonly faults: readonly PriceListFault[] }
  | { readonly kind: 'problem'; readonly problem: LiveProblem }

/** The last good live sheet of a region, and the instant (ISO 8601) it came. */
export type KeptSheet = {
  readonly sheet: PriceSheet
  readonly faults: readonly PriceListFault[]
  readonly fetchedAt: string
}

/** Why the last refresh failed, and the instant it did. */
export type KeptProblem = { readonly problem: LiveProblem; readonly at: string }

/** What is kept of a region. */
export type Kept = { readonly sheet: KeptSheet | null; readonly problem: KeptProblem | null }

/** Where kept sheets live. `keep` is all or nothing; `lease` lets one process at a time ask AWS. Each may throw. */
export type PriceKeeper = {
  readonly kept: (region: string) => Promise<Kept>
  readonly keep: (region: string, sheet: KeptSheet) => Promise<void>
  readonly keepProblem: (region: string, problem: KeptProblem) => Promise<void>
  readonly lease: (region: string) => Promise<boolean>
  readonly release: (region: string) => Promise<void>
}

/** Where prices come from. `now` and the times are in milliseconds. */
export type PricePorts = {
  readonly snapshot: (region: string) => PriceSheet
  readonly ask: (region: string) => Promise<LiveAnswer>
  readonly keeper: PriceKeeper
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<unknown>
  readonly times: RefreshTimes
}

/** Prices of a region, at once or as soon as AWS has answered. */
export type LivePrices = {
  /** The best sheet there is now. When it is old, AWS is asked in the background: nobody waits. */
  readonly sheetOf: (region: string) => Promise<DatedSheet>
  /** The same, but waits for AWS's answer when what is kept is old: for a command line. */
  readonly latest: (region: string) => Promise<DatedSheet>
}

const NOTHING: Kept = { sheet: null, problem: null }

function dated(snapshot: PriceSheet, { sheet, problem }: Kept, refreshing: boolean): DatedSheet {
  const last = problem && problem.at >= (sheet?.fetchedAt ?? '') ? problem.problem : null
  if (!sheet) return datedSnapshot(snapshot, last, refreshing)
  const fellBack = sheet.sheet.rows.filter(({ origin }) => origin === 'snapshot').length
  const { fetchedAt } = sheet
  const readOn = lastReadOn(sheet.sheet)
  const moves = priceMoves(snapshot, sheet.sheet)
  return { ...sheet.sheet, moves, status: { kind: 'live', fetchedAt, readOn, fellBack, problem: last, refreshing } }
}

/** The newer of two states of knowledge, part by part. */
function newer(one: Kept, other: Kept): Kept {
  const sheet = (one.sheet?.fetchedAt ?? '') >= (other.sheet?.fetchedAt ?? '') ? one.sheet : other.sheet
  const problem = (one.problem?.at ?? '') >= (other.problem?.at ?? '') ? one.problem : other.problem
  return { sheet, problem }
}

/**
 * Serves prices stale-while-revalidate: the last good live sheet, else the snapshot, and one question to AWS per
 * region at a time, in this process by a map of flights and among processes by the keeper's lease. What cannot be
 * kept is remembered by this process, and the status says so.
 */
export function livePrices({ snapshot, ask, keeper, now, sleep, times }: PricePorts): LivePrices {
  const memory = new Map<string, Kept>()
  const flights = new Map<string, Promise<void>>()

  const instant = () => new Date(now()).toISOString()
  const age = (at: string) => now() - Date.parse(at)
  const remember = (region: string, part: Partial<Kept>) =>
    memory.set(region, newer({ ...NOTHING, ...part }, memory.get(region) ?? NOTHING))

  async function known(region: string): Promise<Kept> {
    const remembered = memory.get(region) ?? NOTHING
    return keeper.kept(region).then(
      (stored) => newer(stored, remembered),
      () => remembered,
    )
  }

  async function fail(region: string, problem: LiveProblem): Promise<void> {
    const kept = { problem, at: instant() }
    remember(region, { problem: kept })
    await keeper.keepProblem(region, kept).catch(() => undefined)
  }

  async function land(region: string, answer: LiveAnswer): Promise<void> {
    if (answer.kind === 'problem') return fail(region, answer.problem)
    const sheet: KeptSheet = { sheet: answer.sheet, faults: answer.faults, fetchedAt: instant() }
    remember(region, { sheet })
    await keeper.keep(region, sheet).catch(() => fail(region, 'cannot-keep'))
  }

  async function fly(region: string): Promise<void> {
    const mine = await keeper.lease(region).catch(() => true) // without a store this process is alone
    if (!mine) return waitForOther(region)
    try {
      await land(region, await ask(region))
    } finally {
      await keeper.release(region).catch(() => undefined)
    }
  }

  /** Another process asks AWS: its sheet is ours, unless it never comes. */
  async function waitForOther(region: string): Promise<void> {
    const before = await known(region)
    const until = now() + times.patience
    while (now() < until) {
      await sleep(times.lookAgain)
      const seen = await known(region)
      if (seen.sheet?.fetchedAt !== before.sheet?.fetchedAt || seen.problem?.at !== before.problem?.at) return
    }
    await fail(region, 'timed-out')
  }

  function flight(region: string): Promise<void> {
    const under = flights.get(region)
    if (under) return under
    const one = fly(region)
      .catch(() => fail(region, 'bad-answer'))
      .finally(() => flights.delete(region))
    flights.set(region, one)
    return one
  }

  /** A failure of an earlier or another process holds nobody back: the cause may be gone. */
  function isDue(region: string, { sheet }: Kept): boolean {
    const failed = memory.get(region)?.problem
    if (failed && age(failed.at) < times.retryAfter) return false
    return !sheet || age(sheet.fetchedAt) >= times.fresh
  }

  return {
    async sheetOf(region) {
      const kept = await known(region)
      if (isDue(region, kept)) void flight(region)
      return dated(snapshot(region), kept, flights.has(region))
    },
    async latest(region) {
      if (isDue(region, await known(region))) await flight(region)
      return dated(snapshot(region), await known(region), false)
    },
  }
}
