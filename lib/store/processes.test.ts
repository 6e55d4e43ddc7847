import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type StoreDatabase, type StoreSettings } from '#lib/store/database.ts'
import { priceCache } from '#lib/store/price-cache.ts'
import type { Work } from '#lib/store/testing/child.ts'
import { DIALECTS, startStores, type TestStores } from '#lib/store/testing/dialects.ts'
import { type SecondProcess, startProcess } from '#lib/store/testing/second-process.ts'
import { keptSheet, keyAt, REGION } from '#lib/store/testing/small-kept-sheet.ts'

const DAY_1 = '2026-11-24T10:00:00.000Z'
const DAY_2 = '2026-11-25T10:00:00.000Z'
const TABLES = ['price_lease', 'price_problem', 'price_reading', 'price_sheet']
const ROUNDS = 15

let stores: TestStores
let processes: readonly SecondProcess[] = []
const opened: StoreDatabase[] = []
beforeAll(async () => {
  processes = await Promise.all([startProcess(), startProcess(), startProcess()])
  stores = await startStores()
})
afterAll(async () => {
  await Promise.all([...processes.map((one) => one.kill()), ...opened.map((db) => db.destroy())])
  await stores.stop()
})

async function open(settings: StoreSettings) {
  const db = await openDatabase(settings)
  opened.push(db)
  return { db, cache: priceCache<string>(db) }
}
/** The answers of all of them to one work at one time, in the order of the alphabet. */
const askAll = async (settings: StoreSettings, work: Work) =>
  (await Promise.all(processes.map((one) => one.ask(settings, work)))).sort()

describe.each(DIALECTS)('several processes on %s', (dialect) => {
  test('that make a new store at once all find it whole', async () => {
    const settings = await stores.newStore(dialect)
    expect(await askAll(settings, { kind: 'open' })).toEqual(['opened', 'opened', 'opened'])
    const { db, cache } = await open(settings)
    const tables = await db.introspection.getTables()
    expect(tables.map(({ name }) => name).sort()).toEqual(TABLES)
    expect(await cache.read(REGION)).toBeNull()
  })

  test('that want one lease: exactly one wins, also when it has run out', async () => {
    const settings = await stores.newStore(dialect)
    for (let round = 0; round < ROUNDS; round++) {
      for (const now of [DAY_1, DAY_2]) {
        const work = { kind: 'lease', regionCode: `region-${round}`, now } as const
        expect(await askAll(settings, work)).toEqual(['lost', 'lost', 'won'])
        expect(await askAll(settings, work)).toEqual(['lost', 'lost', 'won']) // the holder lengthens its own
      }
    }
  })

  test('that refresh at once leave one whole sheet and one reading of a price', async () => {
    const settings = await stores.newStore(dialect)
    const { cache } = await open(settings)
    const prices = ['0.115', '0.230']
    for (let round = 0; round < ROUNDS; round++) {
      const answers = await askAll(settings, { kind: 'write', at: DAY_1, prices })
      expect(answers).toEqual(['written', 'written', 'written'])
    }
    expect(await cache.read(REGION)).toEqual(keptSheet(DAY_1, prices))
    expect(await cache.history(REGION, keyAt(0))).toHaveLength(1)
  })
})

describe.each(DIALECTS)('a process on %s that is killed in the middle of a write', (dialect) => {
  test('leaves the old sheet, whole, and the way free', async () => {
    const settings = await stores.newStore(dialect)
    const { db, cache } = await open(settings)
    const old = keptSheet(DAY_1, ['0.115', '0.230'])
    await cache.write(REGION, old)
    const writer = await startProcess()
    expect(await writer.ask(settings, { kind: 'stall', at: DAY_2, prices: ['0.999'] })).toBe('in the middle')
    expect(await cache.read(REGION)).toEqual(old) // nobody waits for the writer
    await writer.kill()
    expect(await cache.read(REGION)).toEqual(old)
    await db.destroy()
    const { cache: next } = await open(settings)
    expect(await next.read(REGION)).toEqual(old)
    expect((await next.history(REGION, keyAt(0))).map(({ tiers }) => tiers[0].usd)).toEqual(['0.115'])
    const newer = keptSheet(DAY_2, ['0.120'])
    await next.write(REGION, newer)
    expect(await next.read(REGION)).toEqual(newer)
  })
})
