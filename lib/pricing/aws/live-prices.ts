import { countFellBack, type PriceListFault } from '#lib/pricing/aws/price-list-fault.ts'
import type { RefreshTimes } from '#lib/pricing/live-limits.ts'
import { priceKey } from '#lib/pricing/price-item.ts'
import { priceMoves } from '#lib/pricing/price-moves.ts'
import type { PriceRow, PriceSheet } from '#lib/pricing/price-sheet.ts'
import { type DatedSheet, datedSnapshot, type LiveProblem, readDays } from '#lib/pricing/sheet-status.ts'

/**
 * What AWS answered: a sheet, or why there is none. What AWS did not price keeps the price it had, with its fault;
 * `missed` is the problem that cost most of them, null when every question was answered.
 */
export type LiveAnswer =
  | {
      readonly kind: 'sheet'
      readonly sheet: PriceSheet
      readonly faults: readonly PriceListFault[]
      readonly missed: LiveProblem | null
    }
  | { readonly kind: 'problem'; readonly problem: LiveProblem }

/** The last good live sheet of a region, and the instant (ISO 8601) it came. */
export type KeptSheet = {
  readonly sheet: PriceSheet
  readonly faults: readonly PriceListFault[]
  readonly fetchedAt: string
}

/** Why the last refresh failed, wholly or in part, and the instant it did. */
export type KeptProblem = { readonly problem: LiveProblem; readonly at: string }

/** What is kept of a region. */
export type Kept = { readonly sheet: KeptSheet | null; readonly problem: KeptProblem | null }

/**
 * Where kept sheets live. `keep` is all or nothing; `lease` lets one process at a time ask AWS, and lengthens a lease
 * that this process holds. Each may throw.
 */
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
  /** Asks AWS for the prices of a region and puts them over the given ones. */
  readonly ask: (base: PriceSheet) => Promise<LiveAnswer>
  readonly keeper: PriceKeeper
  /** Is told when the keeper failed; prices go on without it. */
  readonly lost: (region: string, error: unknown) => void
  readonly now: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<unknown>
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

const keyOf = ({ item, attributes }: Pick<PriceRow, 'item' | 'attributes'>): string => priceKey(item, attributes)

function dated(snapshot: PriceSheet, { sheet: kept, problem }: Kept, refreshing: boolean): DatedSheet {
  const last = problem && problem.at >= (kept?.fetchedAt ?? '') ? problem.problem : null
  if (!kept) return datedSnapshot(snapshot, last, refreshing)
  const { sheet, faults, fetchedAt } = kept
  const gaps = { fellBack: countFellBack(sheet, faults), problem: last }
  const status = { kind: 'live', fetchedAt, ...readDays(sheet), refreshing, ...gaps } as const
  return { ...sheet, moves: priceMoves(snapshot, sheet), status }
}

/** The newer of two states of knowledge, part by part. */
function newer(one: Kept, other: Kept): Kept {
  const sheet = (one.sheet?.fetchedAt ?? '') >= (other.sheet?.fetchedAt ?? '') ? one.sheet : other.sheet
  const problem = (one.problem?.at ?? '') >= (other.problem?.at ?? '') ? one.problem : other.problem
  return { sheet, problem }
}

const readOn = ({ tiers }: PriceRow): string => tiers[0].readOn ?? ''

/** What AWS's answer is put over: of each price the reading that is newer, the kept live one or the snapshot's. */
function baseOf(snapshot: PriceSheet, kept: KeptSheet | null): PriceSheet {
  if (!kept) return snapshot
  const live = new Map(kept.sheet.rows.map((row) => [keyOf(row), row]))
  const known = new Set(snapshot.rows.map(keyOf))
  const newest = (row: PriceRow): PriceRow => {
    const other = live.get(keyOf(row))
    return other && readOn(other) >= readOn(row) ? other : row
  }
  const rows = [...snapshot.rows.map(newest), ...kept.sheet.rows.filter((row) => !known.has(keyOf(row)))]
  return { ...snapshot, rows, notOffered: kept.sheet.notOffered }
}

/** Lets one at a time through, in the order they came. */
function oneByOne(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const mine = last.then(work, work)
    last = mine.catch(() => undefined)
    return mine
  }
}

/** What this process knows of each region: what is kept, and what it could not keep. */
function memoryOf({ keeper, lost, now }: PricePorts) {
  const memory = new Map<string, Kept>()
  const instant = () => new Date(now()).toISOString()

  /** Does a work of the keeper; when it fails, somebody is told and the stand-in holds. */
  const kept = <Result, Standin>(region: string, work: Promise<Result>, standin: Standin) =>
    work.catch((error: unknown) => {
      lost(region, error)
      return standin
    })

  const remember = (region: string, part: Partial<Kept>) =>
    memory.set(region, newer({ ...NOTHING, ...part }, memory.get(region) ?? NOTHING))

  const known = async (region: string): Promise<Kept> =>
    newer(await kept(region, keeper.kept(region), NOTHING), memory.get(region) ?? NOTHING)

  async function fail(region: string, problem: LiveProblem): Promise<void> {
    const failed = { problem, at: instant() }
    remember(region, { problem: failed })
    await kept(region, keeper.keepProblem(region, failed), undefined)
  }

  async function land(region: string, answer: LiveAnswer): Promise<void> {
    if (answer.kind === 'problem') return fail(region, answer.problem)
    const sheet: KeptSheet = { sheet: answer.sheet, faults: answer.faults, fetchedAt: instant() }
    remember(region, { sheet })
    const isKept = await kept(
      region,
      keeper.keep(region, sheet).then(() => true),
      false,
    )
    const problem = isKept ? answer.missed : 'cannot-keep'
    if (problem) await fail(region, problem)
  }

  return { kept, known, fail, land, ownProblem: (region: string) => memory.get(region)?.problem ?? null }
}

/**
 * Serves prices stale-while-revalidate: the last good live sheet, else the snapshot, and one question to AWS per
 * region at a time, in this process by a map of flights and among processes by the keeper's lease. Regions are asked
 * one after the other: they share AWS's quota. What cannot be kept is remembered by this process, and the status
 * says so.
 */
export function livePrices(ports: PricePorts): LivePrices {
  const { snapshot, ask, keeper, now, sleep, times } = ports
  const { kept, known, fail, land, ownProblem } = memoryOf(ports)
  const flights = new Map<string, Promise<void>>()
  const inTurn = oneByOne()
  const age = (at: string) => now() - Date.parse(at)

  // Without a store this process is alone.
  const lease = (region: string) => kept(region, keeper.lease(region), true)

  /** Lengthens the lease again and again until it is stopped. */
  async function hold(region: string, stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      await sleep(times.lease / 3, stopped).catch(() => undefined)
      if (!stopped.aborted) await lease(region)
    }
  }

  async function askAndLand(region: string): Promise<void> {
    const stop = new AbortController()
    const holding = hold(region, stop.signal)
    try {
      const { sheet } = await known(region)
      await land(region, await inTurn(() => ask(baseOf(snapshot(region), sheet))))
    } finally {
      stop.abort()
      await holding
      await kept(region, keeper.release(region), undefined)
    }
  }

  /** Asks, or waits for the process that does: its sheet is ours; when its lease runs out, the turn is ours. */
  async function fly(region: string): Promise<void> {
    const before = await known(region)
    const until = now() + times.patience
    while (!(await lease(region))) {
      if (now() >= until) return
      await sleep(times.lookAgain)
      const seen = await known(region)
      if (seen.sheet?.fetchedAt !== before.sheet?.fetchedAt || seen.problem?.at !== before.problem?.at) return
    }
    await askAndLand(region)
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

  /**
   * Old, missing, or fetched with gaps. A failure of this process is let rest for a while; one of an earlier or another
   * process holds nobody back: the cause may be gone.
   */
  function isDue(region: string, { sheet, problem }: Kept): boolean {
    const own = ownProblem(region)
    if (own && age(own.at) < times.retryAfter) return false
    if (!sheet || age(sheet.fetchedAt) >= times.fresh) return true
    return problem !== null && problem.at >= sheet.fetchedAt && problem.problem !== 'cannot-keep'
  }

  return {
    async sheetOf(region) {
      const best = await known(region)
      if (isDue(region, best)) void flight(region)
      return dated(snapshot(region), best, flights.has(region))
    },
    async latest(region) {
      if (isDue(region, await known(region))) await flight(region)
      return dated(snapshot(region), await known(region), false)
    },
  }
}
